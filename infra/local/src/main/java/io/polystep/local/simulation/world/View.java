package io.polystep.local.simulation.world;

import java.time.InstantSource;
import java.util.Map;

/** How functions see time and their own configuration. */
public interface View {
    /** As it is. */
    View TRUE = new View() {};

    /** The clock as functions see it. */
    default InstantSource clock(InstantSource real) {
        return real;
    }

    /** The variables of a function that starts now. */
    default Map<String, String> environment(String function, Map<String, String> deployed) {
        return deployed;
    }

    /** Changes when running instances are replaced by new ones. */
    default int generation() {
        return 0;
    }
}
