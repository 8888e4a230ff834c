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

    /** The caps, wide enough for a hundred and more orders a day and narrow enough to be reached. */
    public static final Limits LIMITS = new Limits(Usdc.of("14"), Usdc.of("26"), Usdc.of("120"), 5, 3, Usdc.of("4000"));

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
                Map.entry("MaxDailyLoss", LIMITS.maxDailyLoss().toString()));
    }

    /**
     * The template's schedules at half their pace. A window is looked at twice instead of five times, which is all that a
     * made book needs, and a day costs half.
     */
    public static List<Deployment.Schedule> schedules(Deployment deployment) {
        return deployment.schedules().stream()
                .map(schedule -> new Deployment.Schedule(
                        schedule.name(), schedule.target(), slower(schedule.every()), schedule.input()))
                .toList();
    }

    private static Duration slower(Duration every) {
        return every.compareTo(Duration.ofMinutes(10)) < 0 ? every.multipliedBy(2) : every;
    }
}
