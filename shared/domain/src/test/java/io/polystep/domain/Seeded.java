package io.polystep.domain;

import java.util.Random;
import java.util.function.Consumer;

/** Repeats a property with random numbers that can be had again. */
public final class Seeded {
    private Seeded() {}

    /** Runs the property {@code rounds} times, each with its own seed; a failure names the seed of its round. */
    public static void rounds(long seed, int rounds, Consumer<Random> property) {
        for (int round = 0; round < rounds; round++) {
            try {
                property.accept(new Random(seed + round));
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("failed with seed " + (seed + round), failed);
            }
        }
    }
}
