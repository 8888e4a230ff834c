package io.polystep.testkit.session;

import java.util.random.RandomGenerator;

/**
 * A toy price process for one Up/Down window: a random walk whose sign at the end decides, and the chance of Up that an
 * observer of the walk would state. It models nothing real; {@code double} is fine because no money is involved.
 */
final class WindowModel {
    /** Turns a logistic curve into a near copy of the normal distribution function. */
    private static final double LOGISTIC = 1.702;

    private final RandomGenerator random;
    private final double seconds;
    private double walk;
    private double elapsed;

    WindowModel(RandomGenerator random, double seconds) {
        this.random = random;
        this.seconds = seconds;
    }

    void advance(double step) {
        walk += random.nextGaussian() * StrictMath.sqrt(step);
        elapsed += step;
    }

    /** Chance of Up in whole cents, 0 to 100. */
    int centsUp() {
        double left = StrictMath.max(0.5, seconds - elapsed);
        double chance = 1 / (1 + StrictMath.exp(-LOGISTIC * walk / StrictMath.sqrt(left)));
        return (int) StrictMath.round(chance * 100);
    }

    boolean endsUp() {
        return walk >= 0;
    }
}
