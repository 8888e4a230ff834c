package io.polystep.local.simulation.crash;

import io.polystep.local.simulation.world.Boundary;
import io.polystep.local.simulation.world.Crossing;
import io.polystep.local.simulation.world.Killed;
import io.polystep.local.simulation.world.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;

/** Counts crossings, and disturbs the telling at some of them. */
final class CrashPoint implements Boundary {
    private static final String SEEN_AS = "Lambda.ServiceException";

    private final Boundary behind;
    private final Predicate<Crossing> counted;
    private final Disturbance disturbance;
    private final Runnable press;
    private final Runnable rival;
    private final List<CrossedBoundary> boundaries = new ArrayList<>();
    private boolean aside;

    /**
     * @param behind carries the calls out
     * @param counted the crossings that count as boundaries
     * @param disturbance where and how
     * @param press presses the kill switch
     * @param rival reserves another wish
     */
    CrashPoint(Boundary behind, Predicate<Crossing> counted, Disturbance disturbance, Runnable press, Runnable rival) {
        this.behind = behind;
        this.counted = counted;
        this.disturbance = disturbance;
        this.press = press;
        this.rival = rival;
    }

    /** Every boundary so far, in order. */
    List<CrossedBoundary> boundaries() {
        return List.copyOf(boundaries);
    }

    /** Nothing counts and nothing goes wrong meanwhile. */
    void aside(Runnable work) {
        aside = true;
        work.run();
        aside = false;
    }

    @Override
    public <T> T cross(Crossing crossing, Call<T> call) {
        if (aside) {
            return call.make();
        }
        if (!counted.test(crossing)) {
            return behind.cross(crossing, call);
        }
        int number = boundaries.size();
        CrossedBoundary boundary = CrossedBoundary.of(crossing);
        boundaries.add(boundary);
        Optional<CrashMode> mode = disturbance.mode(number).filter(each -> each.applies(boundary));
        return mode.isPresent() ? disturb(mode.get(), crossing, call) : behind.cross(crossing, call);
    }

    private <T> T disturb(CrashMode mode, Crossing crossing, Call<T> call) {
        String where = mode + " at " + crossing;
        switch (mode) {
            case STOP_BEFORE -> throw new Stopped(where);
            case KILL_BEFORE -> throw new Killed(SEEN_AS, where);
            case TWICE -> crossing.again().run();
            case HALT -> press.run();
            case RIVAL -> rival.run();
            default -> {
                // something happens after the call
            }
        }
        T answer = behind.cross(crossing, call);
        return switch (mode) {
            case STOP_AFTER -> throw new Stopped(where);
            case KILL_AFTER -> throw new Killed(SEEN_AS, where);
            case ANSWER_LOST -> throw lost(crossing);
            default -> answer;
        };
    }

    private static RuntimeException lost(Crossing crossing) {
        return switch (crossing.place()) {
            case STORE_READ, STORE_WRITE, SECRET, START -> ApiCallAttemptTimeoutException.create(5_000);
            case VENUE_SEND, VENUE_ASK, VENUE_LISTING, CHAIN_SEND, CHAIN_READ ->
                Network.broken("the connection broke before the answer");
            case CALL ->
                throw new IllegalArgumentException("expected a call whose answer can be lost, found " + crossing);
        };
    }
}
