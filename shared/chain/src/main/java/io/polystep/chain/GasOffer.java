package io.polystep.chain;

import java.math.BigInteger;

/**
 * What a transaction offers for each gas.
 *
 * @param tip wei for the block's producer
 * @param maxFee most wei in all, base fee and tip together; not below the tip
 */
public record GasOffer(BigInteger tip, BigInteger maxFee) {
    private static final BigInteger NINE = BigInteger.valueOf(9);
    private static final BigInteger EIGHT = BigInteger.valueOf(8);

    /** Refuses an offer whose tip is above the whole, or negative. */
    public GasOffer {
        if (tip.signum() < 0 || tip.compareTo(maxFee) > 0) {
            throw new IllegalArgumentException(
                    "expected a tip from zero to the most of " + maxFee + " wei, found " + tip);
        }
    }

    /** The least offer with which nodes replace a waiting transaction: both parts × 1.125, rounded up. */
    public GasOffer replacement() {
        return new GasOffer(bumped(tip), bumped(maxFee));
    }

    /** The larger of both, part by part. */
    public GasOffer atLeast(GasOffer other) {
        return new GasOffer(tip.max(other.tip), maxFee.max(other.maxFee));
    }

    private static BigInteger bumped(BigInteger wei) {
        return wei.multiply(NINE).add(EIGHT.subtract(BigInteger.ONE)).divide(EIGHT);
    }
}
