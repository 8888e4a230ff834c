package io.polystep.local.simulation.crash;

import io.polystep.local.simulation.world.Crossing;
import io.polystep.local.simulation.world.Place;

/**
 * A boundary as an uncrashed run crosses it.
 *
 * @param function logical id of the function
 * @param place what it reaches out to
 * @param operation the call, without what it is about
 */
public record CrossedBoundary(String function, Place place, String operation) {
    static final String RESERVE = "ReserveFunction";

    static CrossedBoundary of(Crossing crossing) {
        return new CrossedBoundary(
                crossing.function(), crossing.place(), crossing.what().split(" ")[0]);
    }

    @Override
    public String toString() {
        return function + " " + place + " " + operation;
    }
}
