package io.polystep.local.simulation.world;

/**
 * The end of a function in the middle of its work. An {@link Error}, because no code of the function may catch it: a killed
 * process runs nothing any more.
 */
public final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    private final String seenAs;

    /**
     * @param seenAs the error name that the state machine sees
     * @param where for people
     */
    public Killed(String seenAs, String where) {
        super(where, null, false, false);
        this.seenAs = seenAs;
    }

    /** The error name that the state machine sees. */
    public String seenAs() {
        return seenAs;
    }
}
