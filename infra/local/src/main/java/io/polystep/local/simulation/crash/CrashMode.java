package io.polystep.local.simulation.crash;

import io.polystep.local.simulation.world.Place;

/** How a scenario is disturbed at a boundary. */
public enum CrashMode {
    /** The whole process ends before the call; new functions continue on the same table, executions, venue and chain. */
    STOP_BEFORE,
    /** The whole process ends after the call. */
    STOP_AFTER,
    /** The call is made and its answer is lost; the function lives on. */
    ANSWER_LOST,
    /** The function alone ends before the call, as the state machine's Retry sees it. */
    KILL_BEFORE,
    /** The function alone ends after the call. */
    KILL_AFTER,
    /** Another execution runs the same step from its beginning to its end, in the middle of this one. */
    TWICE,
    /** The kill switch is pressed right before the call, and cleared by a person after twenty minutes. */
    HALT,
    /** The last wish of the scenario is reserved whole, in the middle of the reservation of an earlier one. */
    RIVAL;

    /** True when the mode makes a difference here. */
    boolean applies(CrossedBoundary boundary) {
        return switch (this) {
            case ANSWER_LOST -> boundary.place() != Place.CALL;
            case RIVAL -> boundary.function().equals(CrossedBoundary.RESERVE);
            default -> true;
        };
    }
}
