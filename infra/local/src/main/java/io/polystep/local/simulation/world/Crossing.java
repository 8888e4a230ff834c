package io.polystep.local.simulation.world;

/**
 * One call of a function to something outside of it.
 *
 * @param function logical id of the function, empty for the operator and the scheduler
 * @param place where
 * @param what the operation and what it is about, for people and for the trace
 * @param again runs the same function with the same input once more, from its beginning to its end
 */
public record Crossing(String function, Place place, String what, Runnable again) {
    /** True for the functions that make orders or redemptions. */
    public boolean movesMoney() {
        return !function.isEmpty() && !function.equals("ScanFunction") && !function.equals("SignalFunction");
    }

    @Override
    public String toString() {
        return function + " " + place + " " + what;
    }
}
