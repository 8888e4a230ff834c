package io.polystep.local.run;

import java.time.Instant;

/** Where a run says how far it is. */
@FunctionalInterface
public interface Progress {
    /** Says nothing. */
    Progress SILENT = step -> {};

    /** Called whenever virtual time has moved. */
    void at(Step step);

    /**
     * How far it is.
     *
     * @param now virtual time
     * @param windowsDone windows that have ended
     * @param windows all windows
     */
    record Step(Instant now, int windowsDone, int windows) {}
}
