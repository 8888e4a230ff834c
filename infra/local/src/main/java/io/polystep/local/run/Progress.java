package io.polystep.local.run;

import io.polystep.domain.money.Usdc;
import java.time.Instant;

/** Where a run says how far it is. */
public interface Progress {
    /** Whether anybody looks; if not, nothing is gathered. */
    boolean wanted();

    /** Called when virtual time has moved. */
    void at(Step step);

    /** Nobody looks. */
    static Progress silent() {
        return new Progress() {
            @Override
            public boolean wanted() {
                return false;
            }

            @Override
            public void at(Step step) {
                // Nobody looks.
            }
        };
    }

    /**
     * How far it is.
     *
     * @param now virtual time
     * @param windowsDone windows that have ended
     * @param windows all windows
     * @param orders intents stored so far
     * @param equity cash and open positions at cost
     */
    record Step(Instant now, int windowsDone, int windows, int orders, Usdc equity) {}
}
