package io.polystep.local.simulation.crash;

import io.polystep.local.simulation.world.Boundary;
import io.polystep.local.simulation.world.Crossing;
import io.polystep.local.simulation.world.Killed;
import io.polystep.local.simulation.world.Network;
import io.polystep.local.simulation.world.Place;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;

/** Counts the crossings of the functions that move money, and crashes at one of them. */
final class CrashPoint implements Boundary {
    private static final String SEEN_AS = "Lambda.ServiceException";
    private static final int NEVER = -1;

    private final Boundary behind;
    private final int crashAt;
    private final CrashMode mode;
    private final List<String> boundaries = new ArrayList<>();

    private CrashPoint(Boundary behind, int crashAt, CrashMode mode) {
        this.behind = behind;
        this.crashAt = crashAt;
        this.mode = mode;
    }

    /** Only counts. */
    static CrashPoint none(Boundary behind) {
        return new CrashPoint(behind, NEVER, CrashMode.STOP_BEFORE);
    }

    /** Crashes at one boundary, once. */
    static CrashPoint at(int boundary, CrashMode mode, Boundary behind) {
        return new CrashPoint(behind, boundary, mode);
    }

    /** Every boundary so far, in order. */
    List<String> boundaries() {
        return List.copyOf(boundaries);
    }

    @Override
    public <T> T cross(Crossing crossing, Call<T> call) {
        if (!crossing.movesMoney()) {
            return behind.cross(crossing, call);
        }
        int number = boundaries.size();
        boundaries.add(crossing.function() + " " + crossing.place() + " "
                + crossing.what().split(" ")[0]);
        return number == crashAt ? crash(crossing, call) : behind.cross(crossing, call);
    }

    private <T> T crash(Crossing crossing, Call<T> call) {
        String where = mode + " at " + crossing;
        switch (mode) {
            case STOP_BEFORE -> throw new Stopped(where);
            case STOP_AFTER -> {
                behind.cross(crossing, call);
                throw new Stopped(where);
            }
            case KILL_BEFORE -> throw new Killed(SEEN_AS, where);
            case KILL_AFTER -> {
                behind.cross(crossing, call);
                throw new Killed(SEEN_AS, where);
            }
            case ANSWER_LOST -> {
                behind.cross(crossing, call);
                throw lost(crossing);
            }
        }
        throw new IllegalStateException("expected every mode to crash, found " + mode);
    }

    private static RuntimeException lost(Crossing crossing) {
        return switch (crossing.place()) {
            case CALL -> throw new Killed(SEEN_AS, "answer of " + crossing + " lost");
            case STORE_READ, STORE_WRITE, SECRET, START -> ApiCallAttemptTimeoutException.create(5_000);
            case VENUE_SEND, VENUE_ASK, VENUE_LISTING, CHAIN_SEND, CHAIN_READ ->
                Network.broken("the connection broke before the answer");
        };
    }

    /** True when the mode makes a difference here. */
    static boolean applies(CrashMode mode, String boundary) {
        return !boundary.contains(" " + Place.CALL + " ") || mode != CrashMode.ANSWER_LOST;
    }
}
