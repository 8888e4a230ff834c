package io.polystep.local.simulation.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.port.Halts;
import io.polystep.local.simulation.world.Boundary;
import io.polystep.local.simulation.world.Crossing;
import io.polystep.local.simulation.world.Killed;
import io.polystep.local.simulation.world.Network;
import io.polystep.local.simulation.world.Place;
import io.polystep.local.simulation.world.SimulatedWorld;
import io.polystep.local.simulation.world.Trace;
import io.polystep.local.simulation.world.View;
import io.polystep.local.simulation.world.Wire;
import io.polystep.local.simulation.world.WireReply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Stands at the boundary and makes the planned faults happen, each where it can: at a call, or to the world. One seed, one
 * thread: the same plan over the same system does the same.
 */
public final class Chaos implements Boundary {
    private static final Duration PRESSED_FOR = Duration.ofMinutes(20);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(75);
    private static final Duration LETTER_COMES = Duration.ofMinutes(1);
    private static final Set<String> ORDER_STEPS = Set.of(
            "SignFunction", "SubmitFunction", "TrackFunction", "ResolveFunction", "SettleFunction", "ReleaseFunction");
    /** No retry of the state machines names it, so that the execution goes to the dead letters at once. */
    private static final String NOT_RETRIED = "Lambda.Unknown";

    private static final List<String> SEEN_AS =
            List.of("Lambda.ServiceException", "Lambda.SdkClientException", "States.Timeout", "Lambda.Unknown");

    private final SimulatedWorld world;
    private final FaultPlan plan;
    private final Trace trace;
    private final Later later = new Later();
    private final Outside outside = new Outside();
    private final TradeFaults trades;
    private final Outages outages;
    private final WorldFaults happenings;
    private final Deque<FaultKind> events = new ArrayDeque<>();
    private final Deque<FaultKind> redrives = new ArrayDeque<>();
    private Instant troubleUntil = Instant.MIN;
    private Instant letterBy = Instant.MIN;
    private boolean halted;
    private boolean quiet;

    /**
     * @param trace gets a line for every crossing and every fault
     */
    public Chaos(SimulatedWorld world, FaultPlan plan, Trace trace) {
        this.world = world;
        this.plan = plan;
        this.trace = trace;
        this.trades = new TradeFaults(world.chain().troubles());
        this.outages = new Outages(trades);
        this.happenings = new WorldFaults(world, outages, outside, later);
        world.venue().setWeather(outages);
    }

    /** How functions see time and configuration. */
    public View view() {
        return outages;
    }

    /** The way to venue and chain, with what lasts for a while. */
    public Wire wire() {
        return request -> {
            Instant now = world.clock().instant();
            return outages.instead(request, now)
                    .orElseGet(() -> trades.shown(request, world.network().answer(request), now));
        };
    }

    /** When something happens next by itself. */
    public Optional<Instant> nextDue() {
        return Stream.of(plan.nextDue(), later.nextDue())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** Lets happen what is due. */
    public void runDue() {
        Instant now = world.clock().instant();
        later.run(now);
        for (Optional<FaultKind> kind = plan.nextOfTheWorld(now); kind.isPresent(); kind = plan.nextOfTheWorld(now)) {
            happen(kind.get());
        }
    }

    private void happen(FaultKind kind) {
        switch (kind) {
            case EVENT_DUPLICATE, EVENT_LATE, EVENT_MISSING -> events.add(kind);
            case REDRIVE_AFTER_1_MIN, REDRIVE_AFTER_1_H, REDRIVE_AFTER_3_DAYS -> redrives.add(kind);
            default ->
                happenings
                        .act(kind)
                        .ifPresentOrElse(
                                until -> struck(kind, until),
                                () -> later.at(world.clock().instant().plus(TRY_AGAIN), () -> retry(kind)));
        }
    }

    private void retry(FaultKind kind) {
        // What could not happen while windows were open must not keep a finished world awake.
        if (world.clock().instant().isBefore(plan.end())) {
            happen(kind);
        }
    }

    private void struck(FaultKind kind, Instant until) {
        plan.happened(kind);
        trace.add(world.clock().millis(), "FAULT " + kind);
        troubleUntil = until.isAfter(troubleUntil) ? until : troubleUntil;
    }

    /** What is to become of the next scheduled event, if anything. */
    public Optional<FaultKind> nextEvent() {
        Optional<FaultKind> kind = Optional.ofNullable(events.poll());
        kind.ifPresent(known -> struck(known, world.clock().instant()));
        return kind;
    }

    /** How long a person takes to redrive what has failed now. */
    public Duration nextRedrive() {
        FaultKind kind = redrives.poll();
        if (kind == null) {
            return Duration.ofMinutes(5);
        }
        struck(kind, world.clock().instant());
        return switch (kind) {
            case REDRIVE_AFTER_1_MIN -> Duration.ofMinutes(1);
            case REDRIVE_AFTER_1_H -> Duration.ofHours(1);
            default -> Duration.ofDays(3);
        };
    }

    /** Nothing goes wrong from now on. */
    public void quieten() {
        quiet = true;
    }

    /** The last moment at which something went wrong so far, or will end to. */
    public Instant troubleUntil() {
        return troubleUntil;
    }

    /** True while the kill switch is pressed. */
    public boolean halted() {
        return halted;
    }

    /** What was done without the system. */
    public Outside outside() {
        return outside;
    }

    @Override
    public <T> T cross(Crossing crossing, Call<T> call) {
        trace.add(world.clock().millis(), crossing.toString());
        giveUp(crossing);
        Optional<FaultKind> kind = quiet ? Optional.empty() : plan.strike(crossing);
        try {
            T answer = kind.isEmpty() ? call.make() : strike(kind.get(), crossing, call);
            if (crossing.place() == Place.CALL) {
                trace.add(world.clock().millis(), "  answers " + outcome(answer));
            }
            return answer;
        } catch (RuntimeException failed) {
            trace.add(world.clock().millis(), "  fails " + failed.getClass().getSimpleName());
            throw failed;
        }
    }

    /** A redrive needs something that has failed: an order's step that no retry saves. */
    private void giveUp(Crossing crossing) {
        Instant now = world.clock().instant();
        boolean wanted = !quiet && !redrives.isEmpty() && !now.isBefore(letterBy);
        if (wanted && crossing.place() == Place.CALL && ORDER_STEPS.contains(crossing.function())) {
            letterBy = now.plus(LETTER_COMES);
            trace.add(world.clock().millis(), "  gives up, for " + redrives.element());
            throw new Killed(NOT_RETRIED, redrives.element() + " at " + crossing);
        }
    }

    private static String outcome(Object answer) {
        return answer instanceof JsonNode json ? json.path("outcome").asText() : "";
    }

    private <T> T strike(FaultKind kind, Crossing crossing, Call<T> call) {
        if (crossing.what().startsWith("eth_") && isVenueAlone(kind)) {
            plan.again(kind);
            return call.make();
        }
        Strikes.Effect effect = Strikes.effect(kind, crossing, plan.random());
        if (effect == Strikes.Effect.NOT_HERE) {
            plan.again(kind);
            return call.make();
        }
        return carry(effect, kind, crossing, call);
    }

    private static boolean isVenueAlone(FaultKind kind) {
        return kind == FaultKind.JSON_DUPLICATED || kind == FaultKind.JSON_REORDERED;
    }

    private <T> T carry(Strikes.Effect effect, FaultKind kind, Crossing crossing, Call<T> call) {
        Instant now = world.clock().instant();
        if (effect != Strikes.Effect.SHAPE) {
            struck(kind, now.plus(standstill(effect)));
        }
        return switch (effect) {
            case KILL_BEFORE -> throw killed(kind, crossing);
            case KILL_AFTER -> {
                call.make();
                throw killed(kind, crossing);
            }
            case LOSE_ANSWER -> {
                call.make();
                throw Network.broken("the connection broke before the answer");
            }
            case TIME_OUT_AFTER -> {
                call.make();
                throw StoreFaults.timedOut();
            }
            case RUN_OUT_OF_TIME -> {
                world.clock().advanceTo(now.plus(standstill(effect)));
                call.make();
                throw new Killed("Sandbox.Timedout", kind + " at " + crossing);
            }
            case TWICE_AT_ONCE -> {
                crossing.again().run();
                yield call.make();
            }
            case TWICE -> {
                call.make();
                yield call.make();
            }
            case THROTTLE -> throw StoreFaults.throttled();
            case CONFLICT -> throw StoreFaults.conflict(crossing.what());
            case BEHIND -> StoreFaults.behind(call.make());
            case LATE -> {
                world.clock().advanceTo(now.plus(standstill(effect)));
                yield call.make();
            }
            case PRESS -> {
                press(now);
                yield call.make();
            }
            case REORGANISE -> {
                world.chain().reorganise(SimulatedWorld.wallet());
                yield call.make();
            }
            case INSTEAD -> reply(Strikes.instead(kind));
            case FAIL_AFTER -> {
                call.make();
                yield reply(WireReply.of(500, "{\"error\":\"could not insert order\"}"));
            }
            case CHANGE -> reply(Strikes.changed(kind, (WireReply) call.make(), plan.random()));
            case SHAPE -> shape(kind, call, now);
            case NOT_HERE -> call.make();
        };
    }

    /** How long the one function takes, during which in one thread nothing else can happen. */
    private static Duration standstill(Strikes.Effect effect) {
        return switch (effect) {
            case RUN_OUT_OF_TIME -> Duration.ofSeconds(50);
            case LATE -> Duration.ofSeconds(330);
            default -> Duration.ZERO;
        };
    }

    private <T> T shape(FaultKind kind, Call<T> call, Instant now) {
        WireReply reply = (WireReply) call.make();
        boolean marked =
                kind == FaultKind.FILL_OFF_THE_GRID ? Strikes.isOffTheGrid(reply) : trades.mark(kind, reply, now);
        if (marked) {
            struck(kind, now);
        } else {
            plan.again(kind);
        }
        return reply(reply);
    }

    // only calls over the wire get here, and those answer with replies
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T> T reply(WireReply reply) {
        return (T) reply;
    }

    private Killed killed(FaultKind kind, Crossing crossing) {
        String seen = SEEN_AS.get(plan.random().nextInt(SEEN_AS.size()));
        return new Killed(seen, kind + " at " + crossing);
    }

    /** Presses the kill switch now; twenty minutes later a person clears it. */
    public void press() {
        press(world.clock().instant());
    }

    private void press(Instant now) {
        if (!halted) {
            halted = true;
            world.ledgers().halts().set(Halts.GLOBAL, "kill switch", "simulation", now);
            later.at(now.plus(PRESSED_FOR), () -> {
                world.ledgers()
                        .halts()
                        .clear(
                                Halts.GLOBAL,
                                "looked at it",
                                "simulation",
                                world.clock().instant());
                halted = false;
            });
        }
    }

    /** Every fault so far, for people. */
    public List<String> summary() {
        List<String> lines = new ArrayList<>();
        plan.counts().forEach((kind, count) -> lines.add(kind + " " + count));
        return lines;
    }
}
