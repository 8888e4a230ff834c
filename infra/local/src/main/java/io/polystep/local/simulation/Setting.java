package io.polystep.local.simulation;

import io.polystep.domain.money.Usdc;
import io.polystep.domain.risk.Limits;
import io.polystep.local.cloud.Deployment;
import io.polystep.local.simulation.world.Network;
import io.polystep.local.simulation.world.SimulatedWorld;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The configuration that every simulation deploys. */
public final class Setting {
    /** When every simulation starts: a midnight, so that days are whole. */
    public static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    /** Opening deposit. */
    public static final Usdc CASH = Usdc.of("10000");

    /** From this moment of a window on its market is known and wishes for it are made. */
    static final Duration WISHES_FROM = Duration.ofSeconds(195);

    /** The caps, wide enough for a hundred and more orders a day and narrow enough to be reached. */
    public static final Limits LIMITS = new Limits(
            Usdc.of("14"), Usdc.of("26"), Usdc.of("120"), 5, 3, Usdc.of("4000"), 20, 1_000, Usdc.of("1000000"));

    /**
     * A look at the state counts for three minutes; two scans within 90 seconds and a signal after them in the last two
     * minutes let the strategy decide.
     */
    private static final List<Pace> PACES = List.of(
            new Pace("StateFunction", 120, 5),
            new Pace("ScanFunction", WISHES_FROM.toSeconds() - 5, 5),
            new Pace("ScanFunction", 225, 20),
            new Pace("SignalFunction", 245, 20),
            new Pace("ReconcileFunction", 40, 23),
            new Pace("Redeem", 30, 23));

    private Setting() {}

    /** What template.yaml deploys with these values. */
    public static Deployment deployment(Path root) {
        return Deployment.read(root.resolve("template.yaml"), parameters());
    }

    private static Map<String, String> parameters() {
        return Map.ofEntries(
                Map.entry("WalletAddress", SimulatedWorld.wallet().text()),
                Map.entry("Strategies", "late-confirmation"),
                Map.entry("GammaUrl", Network.VENUE.toString()),
                Map.entry("ClobUrl", Network.VENUE.toString()),
                Map.entry("GeoblockUrl", Network.VENUE.toString()),
                Map.entry("RpcUrls", Network.NODE.toString()),
                Map.entry("MaxOrder", LIMITS.maxOrder().toString()),
                Map.entry("MaxMarket", LIMITS.maxMarket().toString()),
                Map.entry("MaxTotal", LIMITS.maxTotal().toString()),
                Map.entry("MaxOpenOrders", Integer.toString(LIMITS.maxOpenOrders())),
                Map.entry("MaxEntriesPerMarket", Integer.toString(LIMITS.maxEntriesPerMarket())),
                Map.entry("MaxDailyLoss", LIMITS.maxDailyLoss().toString()),
                Map.entry("MaxUnresolved", Integer.toString(LIMITS.maxUnresolved())),
                Map.entry("MaxLossesInARow", Integer.toString(LIMITS.maxLossesInARow())),
                Map.entry("MaxStrategyLoss", LIMITS.maxStrategyLoss().toString()));
    }

    /**
     * The template's schedules at the simulation's pace: each target once or twice in a window, at the moments at which the
     * window is decided, because virtual time in which nothing can happen proves nothing. Reconciliation and redemption
     * have a period that is no whole number of windows, so that they meet every moment of one.
     */
    static List<Paced> schedules(Deployment deployment) {
        return PACES.stream().map(pace -> pace.of(deployment)).toList();
    }

    /**
     * A schedule and when it fires first.
     *
     * @param schedule what fires
     * @param first after the start
     */
    record Paced(Deployment.Schedule schedule, Duration first) {}

    /** How often a target is called: from some seconds after the start on, every so many minutes. */
    private record Pace(String target, long firstSeconds, long everyMinutes) {
        Paced of(Deployment deployment) {
            Deployment.Schedule deployed = deployment.schedules().stream()
                    .filter(schedule -> schedule.target().equals(target))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "expected a schedule of " + target + " in the template, found none"));
            return new Paced(
                    new Deployment.Schedule(
                            deployed.name() + "-" + firstSeconds,
                            target,
                            Duration.ofMinutes(everyMinutes),
                            deployed.input()),
                    Duration.ofSeconds(firstSeconds));
        }
    }
}
