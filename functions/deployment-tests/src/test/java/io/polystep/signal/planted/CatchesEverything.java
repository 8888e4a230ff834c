package io.polystep.signal.planted;

/** Planted to break a rule. */
public final class CatchesEverything {
    private CatchesEverything() {}

    static boolean works(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException bug) {
            return false;
        }
    }
}
