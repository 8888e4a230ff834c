package io.polystep.local.simulation.crash;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.order.StrategyId;
import io.polystep.local.clock.VirtualClock;
import io.polystep.local.cloud.LocalCloud;
import io.polystep.local.session.SessionMarket;
import io.polystep.local.simulation.Operator;
import io.polystep.local.simulation.ScriptedTrader;
import io.polystep.local.simulation.Setting;
import io.polystep.local.simulation.faults.Chaos;
import io.polystep.local.simulation.faults.FaultPlan;
import io.polystep.local.simulation.faults.Later;
import io.polystep.local.simulation.oracle.Oracles;
import io.polystep.local.simulation.world.Blueprint;
import io.polystep.local.simulation.world.Boundary;
import io.polystep.local.simulation.world.Forgetful;
import io.polystep.local.simulation.world.MadeMarkets;
import io.polystep.local.simulation.world.SimulatedWorld;
import io.polystep.local.simulation.world.Trace;
import io.polystep.local.states.InMemoryExecutionLog;
import io.polystep.local.states.TaskFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** One telling of a scenario, from an empty world to quiescence. */
final class Story {
    private static final Duration WISH_AFTER = Duration.ofMillis(600);
    private static final List<Duration> REDEEM_AT =
            List.of(Duration.ofSeconds(340), Duration.ofMinutes(16), Duration.ofMinutes(140), Duration.ofMinutes(160));

    private final VirtualClock clock = new VirtualClock(Setting.START);
    private final Trace trace = new Trace(60);
    private final InMemoryExecutionLog executions = new InMemoryExecutionLog();
    private final Later agenda = new Later();
    private final MadeMarkets markets;
    private final SimulatedWorld world;
    private final Chaos chaos;
    private final Oracles oracles;
    private final Operator operator;
    private final CrashPoint boundary;
    private LocalCloud cloud;

    Story(Blueprint blueprint, Scenario scenario, long seed, Function<Boundary, CrashPoint> crash) {
        this.markets = new MadeMarkets(seed, Setting.START, Duration.ofMinutes(5), List.of(Duration.ofMinutes(5)));
        this.world = new SimulatedWorld(blueprint, clock, markets, Setting.CASH, Forgetful.venue(), seed);
        Instant wish = firstQuiet();
        this.chaos = new Chaos(world, FaultPlan.scripted(scenario.script(), wish), trace);
        this.oracles = new Oracles(world, chaos.outside(), Setting.LIMITS, trace);
        this.operator = new Operator(chaos, clock);
        this.boundary = crash.apply(chaos);
        this.cloud = start();
        plan(scenario, wish);
    }

    /** Right after a book that stays for a while, so that a second more or less changes nothing. */
    private Instant firstQuiet() {
        return markets.of(markets.all().getFirst())
                .changeAfter(Setting.START.plusSeconds(90))
                .plus(WISH_AFTER);
    }

    private LocalCloud start() {
        return world.functions(boundary, chaos.view(), chaos.wire(), executions);
    }

    private void plan(Scenario scenario, Instant wish) {
        agenda.at(Setting.START.plusSeconds(2), this::scan);
        for (int i = 0; i < scenario.wishes().size(); i++) {
            OrderIntent intent = intent(scenario.wishes().get(i), i, wish);
            agenda.at(wish, () -> cloud.start("PlaceOrder", intent.key().value(), ScriptedTrader.input(intent)));
        }
        for (Duration at : REDEEM_AT) {
            agenda.at(
                    Setting.START.plus(at),
                    () -> cloud.start("Redeem", "redeem-" + at.toSeconds(), JsonNodeFactory.instance.objectNode()));
        }
    }

    private OrderIntent intent(Scenario.Wish wish, int sequence, Instant at) {
        SessionMarket market = markets.all().getFirst();
        int winner = market.winner().orElseThrow();
        int slot = wish.winner() ? winner : 1 - winner;
        long ask = markets.of(market).askAt(at, slot).orElseThrow();
        return new OrderIntent(
                new StrategyId("scenario"),
                market.condition(),
                slot == 0 ? market.first() : market.second(),
                new OrderIntent.Spend(new Usdc(wish.cents() * 10_000)),
                new Price(Math.clamp(ask + wish.ticks() * 10_000L, 20_000, 970_000)),
                wish.kind(),
                Setting.START,
                sequence,
                at,
                at.plusSeconds(40),
                "scenario");
    }

    private void scan() {
        try {
            cloud.call(
                    "ScanFunction",
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("scheduledAt", clock.instant().toString()));
        } catch (TaskFailure failed) {
            throw new IllegalStateException("expected the scan to succeed before the story, found " + failed.error());
        }
    }

    /** Tells it to the end. */
    Ending tell() {
        Optional<Instant> next = Optional.of(clock.instant());
        while (next.isPresent()) {
            if (next.get().isAfter(clock.instant())) {
                clock.advanceTo(next.get());
            }
            act();
            next = nextDue();
        }
        oracles.end();
        Map<String, io.polystep.domain.order.Order> orders = new TreeMap<>();
        world.ledgers().orders().all().forEach(order -> orders.put(order.key().value(), order));
        return new Ending(
                orders,
                world.ledgers().account().balances(),
                world.venue().acceptedOrders(),
                oracles.violations().found());
    }

    private void act() {
        try {
            chaos.runDue();
            world.venue().runDue();
            agenda.run(clock.instant());
            cloud.runUntilBlocked();
            operator.act(cloud);
        } catch (Stopped stopped) {
            trace.add(clock.millis(), "STOPPED " + stopped.getMessage());
            operator.forget();
            cloud = start();
        }
    }

    private Optional<Instant> nextDue() {
        return Stream.of(
                        world.venue().nextDue(), cloud.nextDue(), agenda.nextDue(), chaos.nextDue(), operator.nextDue())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    List<String> boundaries() {
        return boundary.boundaries();
    }

    List<String> trace() {
        return trace.last();
    }
}
