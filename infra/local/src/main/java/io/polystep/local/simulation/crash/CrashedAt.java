package io.polystep.local.simulation.crash;

/**
 * A crash point.
 *
 * @param at number of the crossing
 * @param mode how
 * @param boundary what is crossed there
 */
record CrashedAt(int at, CrashMode mode, CrossedBoundary boundary) {
    @Override
    public String toString() {
        return mode + " at boundary " + at + " (" + boundary + ")";
    }
}
