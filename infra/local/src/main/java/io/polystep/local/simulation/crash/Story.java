package io.polystep.local.simulation.crash;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.order.StrategyId;
import io.polystep.local.clock.VirtualClock;
import io.polystep.local.cloud.LocalCloud;
import io.polystep.local.session.SessionMarket;
import io.polystep.local.simulation.Operator;
import io.polystep.local.simulation.Redrive;
import io.polystep.local.simulation.ScriptedTrader;
import io.polystep.local.simulation.Setting;
import io.polystep.local.simulation.Watching;
import io.polystep.local.simulation.faults.Chaos;
import io.polystep.local.simulation.faults.FaultPlan;
import io.polystep.local.simulation.faults.Later;
import io.polystep.local.simulation.oracle.Oracles;
import io.polystep.local.simulation.world.Blueprint;
import io.polystep.local.simulation.world.Forgetful;
import io.polystep.local.simulation.world.MadeMarkets;
import io.polystep.local.simulation.world.SimulatedWorld;
import io.polystep.local.simulation.world.Trace;
import io.polystep.local.simulation.world.Wire;
import io.polystep.local.states.InMemoryExecutionLog;
import io.polystep.local.states.TaskFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One telling of a scenario, from an empty world to quiescence. */
final class Story {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** At five seeds on from 1 a wish of 13 dollars takes more than its level. */
    private static final long THIN = 5;

    private static final int MOST_CALLS = 3;
    private static final Duration CALL_AGAIN = Duration.ofMinutes(1);
    private static final Duration WISH_AFTER = Duration.ofMillis(600);
    private static final List<Duration> REDEEM_AT =
            List.of(Duration.ofSeconds(340), Duration.ofMinutes(16), Duration.ofMinutes(140), Duration.ofMinutes(160));

    /** Whatever is under way so long after the story is stuck. */
    private static final Duration LONGEST = Duration.ofMinutes(200);

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
    private final Wire wire;
    private LocalCloud cloud;
    private JsonNode last = JsonNodeFactory.instance.nullNode();

    Story(Blueprint blueprint, Scenario scenario, long seed, Disturbance disturbance) {
        long books = scenario.twists().contains(Scenario.Twist.THIN_BOOK) ? seed + THIN : seed;
        this.markets = new MadeMarkets(books, Setting.START, Duration.ofMinutes(5), List.of(Duration.ofMinutes(5)));
        this.world = new SimulatedWorld(blueprint, clock, markets, Setting.CASH, Forgetful.venue(), seed);
        Instant wish = firstQuiet();
        this.chaos = new Chaos(world, FaultPlan.scripted(scenario.script(), wish), trace);
        this.oracles = new Oracles(world, chaos.outside(), Setting.LIMITS, trace);
        this.operator = new Operator(chaos, clock);
        this.boundary =
                new CrashPoint(new Watching(chaos, oracles), scenario::isAbout, disturbance, chaos::press, this::rival);
        this.wire = scenario.twists().contains(Scenario.Twist.TRANSACTION_FORGOTTEN)
                ? new ForgetfulNode(chaos.wire())
                : chaos.wire();
        if (scenario.twists().contains(Scenario.Twist.NO_STATE_RECORD)) {
            world.forgetStateRecord();
        }
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
        return world.functions(boundary, chaos.view(), wire, executions);
    }

    private void plan(Scenario scenario, Instant wish) {
        agenda.at(Setting.START.plusSeconds(2), () -> boundary.aside(this::scan));
        for (Scenario.Wish each : scenario.wishes()) {
            OrderIntent intent = intent(each, wish.plus(each.after()));
            agenda.at(
                    wish.plus(each.after()),
                    () -> cloud.start("PlaceOrder", intent.key().value(), ScriptedTrader.input(intent)));
            last = ScriptedTrader.input(intent);
        }
        scenario.jobs().forEach(job -> agenda.at(wish.plus(job.after()), () -> call(job, MOST_CALLS)));
        for (Duration at : REDEEM_AT) {
            agenda.at(
                    Setting.START.plus(at),
                    () -> cloud.start("Redeem", "redeem-" + at.toSeconds(), JsonNodeFactory.instance.objectNode()));
        }
    }

    /** Calls again a minute later what has failed, as a schedule or a person does. */
    private void call(Scenario.Job job, int left) {
        try {
            cloud.call(job.function(), JSON.readTree(job.input()));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("expected JSON as the input of a job, found " + job, malformed);
        } catch (TaskFailure failed) {
            trace.add(clock.millis(), job.function() + " failed: " + failed.error());
            again(job, left - 1);
        } catch (Stopped stopped) {
            again(job, left - 1);
            throw stopped;
        }
    }

    private void again(Scenario.Job job, int left) {
        if (left > 0) {
            agenda.at(clock.instant().plus(CALL_AGAIN), () -> call(job, left));
        }
    }

    private void rival() {
        try {
            cloud.call("ReserveFunction", last);
        } catch (TaskFailure refused) {
            trace.add(clock.millis(), "rival failed: " + refused.error());
        }
    }

    private OrderIntent intent(Scenario.Wish wish, Instant at) {
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
                wish.sequence(),
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
        while (next.isPresent() && next.get().isBefore(Setting.START.plus(LONGEST))) {
            if (next.get().isAfter(clock.instant())) {
                clock.advanceTo(next.get());
            }
            act();
            next = nextDue();
        }
        oracles.end();
        boundary.aside(() -> new Redrive(world, cloud, oracles).everything());
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

    /** Every boundary that was crossed, in order. */
    List<CrossedBoundary> boundaries() {
        return boundary.boundaries();
    }

    List<String> trace() {
        return trace.last();
    }
}
