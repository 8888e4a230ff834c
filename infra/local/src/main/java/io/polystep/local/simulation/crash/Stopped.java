package io.polystep.local.simulation.crash;

/** The end of the whole process. An {@link Error}, because nothing in the process may catch it. */
final class Stopped extends Error {
    private static final long serialVersionUID = 1L;

    Stopped(String where) {
        super(where, null, false, false);
    }
}
