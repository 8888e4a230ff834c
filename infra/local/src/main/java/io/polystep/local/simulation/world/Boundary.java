package io.polystep.local.simulation.world;

/**
 * The one place that every input and output of the functions passes. What stands here may carry the call out, not carry it
 * out, carry it out twice, or end the function before or after it.
 */
public interface Boundary {
    /** Carries everything out. */
    Boundary OPEN = new Boundary() {
        @Override
        public <T> T cross(Crossing crossing, Call<T> call) {
            return call.make();
        }
    };

    /**
     * A call that can be made.
     *
     * @param <T> what it answers
     */
    @FunctionalInterface
    interface Call<T> {
        /** Makes it. */
        T make();
    }

    /**
     * Makes a call or does something else.
     *
     * @throws Killed if the function ends here
     */
    <T> T cross(Crossing crossing, Call<T> call);
}
