package io.polystep.local.simulation.crash;

import io.polystep.domain.order.TimeInForce;
import io.polystep.local.simulation.faults.FaultKind;
import io.polystep.local.simulation.world.Crossing;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A short story in one window, from the wish to the money: crashed at every boundary.
 *
 * @param name for people and the command line
 * @param wishes what is asked for
 * @param script what goes wrong besides the crash, with its time after the wish when it happens by itself
 * @param jobs functions that a schedule or a person calls besides
 * @param twists what is odd about its world
 */
public record Scenario(
        String name, List<Wish> wishes, Map<FaultKind, Duration> script, List<Job> jobs, Set<Twist> twists) {
    /** What is odd about a world. */
    public enum Twist {
        /** The account has no state record until somebody makes it. */
        NO_STATE_RECORD,
        /** The books of seed 6 for seed 1, and so on: those hold less than is asked for. */
        THIN_BOOK,
        /** The first transaction that is broadcast is taken by the node and never mined. */
        TRANSACTION_FORGOTTEN
    }

    private static final Set<String> ORDERS_AND_REDEMPTIONS = Set.of(
            "ReserveFunction",
            "SignFunction",
            "SubmitFunction",
            "TrackFunction",
            "ResolveFunction",
            "SettleFunction",
            "ReleaseFunction",
            "RedemptionResolveFunction",
            "RedemptionPrepareFunction",
            "RedemptionSendFunction",
            "RedemptionConfirmFunction",
            "RedemptionBookFunction");

    /**
     * One wish.
     *
     * @param winner true to buy the outcome that will win
     * @param cents dollars to spend, in cents
     * @param ticks above the best offer
     * @param kind how it may rest
     * @param sequence number of the wish within its epoch
     * @param after how long after the first wish
     */
    public record Wish(boolean winner, long cents, int ticks, TimeInForce kind, int sequence, Duration after) {
        static Wish of(boolean winner, long cents, int ticks, TimeInForce kind) {
            return new Wish(winner, cents, ticks, kind, 0, Duration.ZERO);
        }

        /** The same a while later, as another wish of the epoch or as the same one decided again. */
        Wish later(int number, long seconds) {
            return new Wish(winner, cents, ticks, kind, number, Duration.ofSeconds(seconds));
        }
    }

    /**
     * A call of a function.
     *
     * @param function logical id
     * @param after how long after the first wish
     * @param input JSON
     */
    public record Job(String function, Duration after, String input) {
        static Job of(String function, long seconds, String input) {
            return new Job(function, Duration.ofSeconds(seconds), input);
        }
    }

    /** Copies the collections. */
    public Scenario {
        wishes = List.copyOf(wishes);
        script = Map.copyOf(script);
        jobs = List.copyOf(jobs);
        twists = Set.copyOf(twists);
    }

    /** True for the crossings that are its boundaries: those of its jobs, or else of orders and redemptions. */
    boolean isAbout(Crossing crossing) {
        return jobs.isEmpty()
                ? ORDERS_AND_REDEMPTIONS.contains(crossing.function())
                : jobs.stream().anyMatch(job -> job.function().equals(crossing.function()));
    }

    /** False for what makes no sense in it. */
    boolean allows(CrashMode mode) {
        return mode != CrashMode.RIVAL || wishes.size() > 1;
    }

    static Scenario of(String name, Wish... wishes) {
        return new Scenario(name, List.of(wishes), Map.of(), List.of(), Set.of());
    }

    static Scenario with(FaultKind kind, long seconds) {
        return new Scenario(
                kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                List.of(Scenarios.USUAL),
                Map.of(kind, Duration.ofSeconds(seconds)),
                List.of(),
                Set.of());
    }

    static Scenario with(String name, Job... jobs) {
        return new Scenario(name, List.of(Scenarios.USUAL), Map.of(), List.of(jobs), Set.of());
    }

    Scenario in(Twist twist) {
        return new Scenario(name, wishes, script, jobs, Set.of(twist));
    }

    /** True when a strategy decides in it, so that another moment may mean other wishes. */
    boolean decides() {
        return jobs.stream().anyMatch(job -> job.function().equals("SignalFunction"));
    }
}
