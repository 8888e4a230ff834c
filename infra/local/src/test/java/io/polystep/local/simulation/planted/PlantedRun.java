package io.polystep.local.simulation.planted;

import java.nio.file.Path;
import java.util.List;

/** Runs inside the woven copy of Polystep. Only types of the JDK go in and out. */
public final class PlantedRun {
    private PlantedRun() {}

    /**
     * Runs the trial of a bug.
     *
     * @param planted with the bug, or without
     * @return what did not hold, in words
     */
    public static List<String> run(String name, boolean planted, Path root, long seed) {
        PlantedBug bug = PlantedBug.valueOf(name);
        Planting.plant(planted ? bug : null);
        try {
            return bug.trial().run(root, seed);
        } finally {
            Planting.plant(null);
        }
    }
}
