package io.polystep.local.simulation;

import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.redemption.Redemption;
import io.polystep.domain.redemption.RedemptionState;
import io.polystep.local.clock.VirtualClock;
import io.polystep.local.cloud.Deployment;
import io.polystep.local.cloud.LocalCloud;
import io.polystep.local.cloud.Scheduler;
import io.polystep.local.simulation.faults.Chaos;
import io.polystep.local.simulation.faults.FaultKind;
import io.polystep.local.simulation.faults.FaultPlan;
import io.polystep.local.simulation.faults.Later;
import io.polystep.local.simulation.oracle.Oracles;
import io.polystep.local.simulation.world.Blueprint;
import io.polystep.local.simulation.world.Forgetful;
import io.polystep.local.simulation.world.MadeMarkets;
import io.polystep.local.simulation.world.SimulatedWorld;
import io.polystep.local.simulation.world.Trace;
import io.polystep.local.states.TaskFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One run of the whole system from one seed: the same seed does the same, on every machine. */
public final class Simulation {
    private static final Duration AFTERWARDS = Duration.ofMinutes(12);
    private static final Duration LOOK_EVERY = Duration.ofMinutes(2);
    private static final Duration COMPARE_EVERY = Duration.ofHours(1);
    private static final Duration EVENT_DELAY = Duration.ofSeconds(45);
    private static final Duration LOOKED_AT_AFTER = Duration.ofMinutes(5);
    private static final int MOST_ACTS = 1_000;
    private static final int ROUNDS_AFTER = 4;
    /** What still runs when no window is open any more. */
    private static final List<String> AFTER = List.of("ReconcileFunction", "Redeem");

    private final SimulationOptions options;
    private final VirtualClock clock = new VirtualClock(Setting.START);
    private final Trace trace;
    private final MadeMarkets markets;
    private final SimulatedWorld world;
    private final FaultPlan plan;
    private final Chaos chaos;
    private final Oracles oracles;
    private final Watching watching;
    private final LocalCloud cloud;
    private final Scheduler scheduler;
    private final ScriptedTrader trader;
    private final Operator operator;
    private final Later delayed = new Later();
    private boolean clearing;
    private Instant nextLook = Setting.START;
    private Instant nextComparison = Setting.START;

    private Simulation(SimulationOptions options, Blueprint blueprint) {
        this.options = options;
        this.trace = new Trace(options.traceLines());
        Deployment deployment = blueprint.deployment();
        this.markets = new MadeMarkets(options.seed(), Setting.START, options.time(), List.of(Duration.ofMinutes(5)));
        this.world = new SimulatedWorld(blueprint, clock, markets, Setting.CASH, Forgetful.venue(), options.seed());
        this.plan = new FaultPlan(options.faults(), options.seed(), Setting.START, options.time());
        this.chaos = new Chaos(world, plan, trace);
        this.oracles = new Oracles(world, chaos.outside(), Setting.LIMITS, trace);
        this.watching = new Watching(chaos, oracles);
        this.cloud = world.functions(watching, chaos.view(), chaos.wire(), Forgetful.executions());
        List<Setting.Paced> schedules = Setting.schedules(deployment);
        this.scheduler =
                new Scheduler(schedules.stream().map(Setting.Paced::schedule).toList(), Setting.START);
        schedules.forEach(paced -> {
            scheduler.startAt(paced.schedule().name(), Setting.START.plus(paced.first()));
            scheduler.endAt(paced.schedule().name(), end());
        });
        this.trader = new ScriptedTrader(markets, options.seed());
        this.operator = new Operator(chaos, clock);
    }

    /** Runs to the end, in the caller's thread. */
    public static SimulationResult run(SimulationOptions options) {
        return run(options, new Blueprint(Setting.deployment(options.root())));
    }

    /** The same with a blueprint that was read already, by this thread. */
    static SimulationResult run(SimulationOptions options, Blueprint blueprint) {
        return new Simulation(options, blueprint).execute();
    }

    private Instant end() {
        return Setting.START.plus(options.time()).plus(AFTERWARDS);
    }

    private SimulationResult execute() {
        untilNothingIsDue();
        chaos.quieten();
        for (int round = 0; round < ROUNDS_AFTER; round++) {
            clock.advanceTo(clock.instant().plus(Duration.ofMinutes(10)));
            // A redemption waits for the reconciliation that finds out about shares that are gone.
            AFTER.forEach(this::fireNow);
        }
        oracles.end();
        new Redrive(world, cloud, oracles).everything();
        return result();
    }

    private void fireNow(String target) {
        Setting.schedules(world.deployment()).stream()
                .map(Setting.Paced::schedule)
                .filter(schedule -> schedule.target().equals(target))
                .forEach(schedule -> fire(new Scheduler.Firing(schedule, clock.instant())));
        untilNothingIsDue();
    }

    private void untilNothingIsDue() {
        Optional<Instant> next = Optional.of(clock.instant());
        int still = 0;
        while (next.isPresent()) {
            if (next.get().isAfter(clock.instant())) {
                clock.advanceTo(next.get());
                still = 0;
            }
            act();
            next = nextDue();
            if (still++ > MOST_ACTS) {
                throw new IllegalStateException("expected time to go on at " + clock.instant() + ", found due: venue "
                        + world.venue().nextDue() + ", executions " + cloud.nextDue() + ", schedules "
                        + scheduler.nextDue() + ", wishes " + trader.nextDue() + ", faults " + chaos.nextDue()
                        + ", operator " + operator.nextDue() + ", delayed " + delayed.nextDue() + "; " + trace.last());
            }
        }
    }

    private Optional<Instant> nextDue() {
        return Stream.of(
                        world.venue().nextDue(),
                        cloud.nextDue(),
                        scheduler.nextDue(),
                        trader.nextDue(),
                        chaos.nextDue(),
                        operator.nextDue(),
                        delayed.nextDue())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private void act() {
        chaos.runDue();
        world.venue().runDue();
        cloud.runUntilBlocked();
        delayed.run(clock.instant());
        scheduler.due(clock.instant()).forEach(this::event);
        for (Optional<OrderIntent> wish = trader.next(clock.instant());
                wish.isPresent();
                wish = trader.next(clock.instant())) {
            trace.add(clock.millis(), "WISH " + wish.get().key());
            cloud.start("PlaceOrder", wish.get().key().value(), ScriptedTrader.input(wish.get()));
            cloud.runUntilBlocked();
        }
        operator.act(cloud);
        look();
    }

    private void event(Scheduler.Firing firing) {
        scheduler.done(firing.schedule().name(), firing.at());
        Optional<FaultKind> fault = chaos.nextEvent();
        switch (fault.orElse(FaultKind.EVENT_DUPLICATE)) {
            case EVENT_MISSING -> {
                return;
            }
            case EVENT_LATE -> {
                delayed.at(clock.instant().plus(EVENT_DELAY), () -> fire(firing));
                return;
            }
            default -> fire(firing);
        }
        if (fault.isPresent()) {
            fire(firing);
        }
    }

    private void fire(Scheduler.Firing firing) {
        try {
            cloud.fire(firing.schedule(), firing.at());
        } catch (TaskFailure failed) {
            trace.add(clock.millis(), firing.schedule().name() + " failed: " + failed.error());
        }
        cloud.runUntilBlocked();
    }

    private void look() {
        Instant now = clock.instant();
        // While an execution is under way an outcome may be unknown: every moment of it is looked at, and the one
        // after.
        if (!now.isBefore(nextLook) || oracles.someUnknown() || cloud.nextDue().isPresent()) {
            oracles.look(chaos.troubleUntil(), operator.waiting());
        }
        if (!now.isBefore(nextLook)) {
            nextLook = now.plus(LOOK_EVERY);
            lookAtHalts(now);
        }
        if (!now.isBefore(nextComparison) && isQuiescent()) {
            nextComparison = now.plus(COMPARE_EVERY);
            oracles.quiescent();
        }
    }

    private void lookAtHalts(Instant now) {
        if (!chaos.halted() && !clearing && !world.ledgers().halts().inForce().isEmpty()) {
            clearing = true;
            delayed.at(now.plus(LOOKED_AT_AFTER), this::clearHalts);
        }
    }

    /** What a person does who has looked at a halt that the system latched by itself. */
    private void clearHalts() {
        clearing = false;
        if (!chaos.halted()) {
            world.ledgers()
                    .halts()
                    .inForce()
                    .forEach(halt ->
                            world.ledgers().halts().clear(halt.scope(), "looked at it", "simulation", clock.instant()));
        }
    }

    private boolean isQuiescent() {
        return cloud.nextDue().isEmpty()
                && operator.waiting().isEmpty()
                && world.ledgers().orders().open().isEmpty()
                && world.ledgers().redemptions().all().stream().allMatch(Simulation::atRest);
    }

    private static boolean atRest(Redemption redemption) {
        return redemption.state() == RedemptionState.BOOKED || redemption.state() == RedemptionState.FAILED;
    }

    private SimulationResult result() {
        List<Order> orders = world.ledgers().orders().all();
        trace.add(clock.millis(), "END " + world.ledgers().account().balances());
        return new SimulationResult(
                options,
                markets.all().size(),
                orders.size(),
                world.venue().acceptedOrders().size() - chaos.outside().orders().size(),
                orders.stream().mapToLong(order -> order.fills().size()).sum(),
                world.ledgers().redemptions().all().size(),
                watching.crossings(),
                plan.counts(),
                oracles.violations().found(),
                oracles.violations().before(),
                oracles.longestUnknown(),
                trace.hash());
    }
}
