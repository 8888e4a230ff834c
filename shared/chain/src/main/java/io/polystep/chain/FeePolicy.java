package io.polystep.chain;

import io.polystep.domain.error.PermanentException;
import java.math.BigInteger;

/**
 * What a transaction may cost.
 *
 * @param leastTip wei per gas that the node pools ask for at least
 * @param usualTip wei per gas that is offered when nodes suggest less
 * @param maxFeeCap most wei per gas, base fee and tip together, that is ever offered
 * @param gasCap most gas that one transaction may be given
 */
public record FeePolicy(BigInteger leastTip, BigInteger usualTip, BigInteger maxFeeCap, BigInteger gasCap) {
    private static final BigInteger GWEI = BigInteger.TEN.pow(9);

    /** Polygon: tips of at least 25 and usually 30 gwei, at most 2,000 gwei, at most 600,000 gas. */
    public static FeePolicy standard() {
        return new FeePolicy(gwei(25), gwei(30), gwei(2_000), BigInteger.valueOf(600_000));
    }

    /** The same with another most price, in gwei per gas. */
    public FeePolicy cappedAt(long maxFeeGwei) {
        return new FeePolicy(leastTip, usualTip, gwei(maxFeeGwei), gasCap);
    }

    /** The tip, for a node's suggestion: the largest of suggestion, usual tip and least tip. */
    public BigInteger tip(BigInteger suggested) {
        return suggested.max(usualTip).max(leastTip);
    }

    /** The most to offer for each gas: twice the base fee and the tip. It may be above the cap. */
    public BigInteger maxFee(BigInteger baseFee, BigInteger tip) {
        return baseFee.shiftLeft(1).add(tip);
    }

    /** True when an offer is above the cap: nothing may be signed at this price. */
    public boolean refuses(GasOffer offer) {
        return offer.maxFee().compareTo(maxFeeCap) > 0;
    }

    /**
     * The gas to allow: a fifth more than the estimate, but not more than the cap.
     *
     * @throws PermanentException if the estimate itself is above the cap
     */
    public BigInteger gasLimit(BigInteger estimate) {
        if (estimate.compareTo(gasCap) > 0) {
            throw new PermanentException("expected a gas estimate of at most " + gasCap + ", found " + estimate
                    + "; check the contracts, then raise the cap");
        }
        BigInteger fifth = estimate.add(BigInteger.valueOf(4)).divide(BigInteger.valueOf(5));
        return estimate.add(fifth).min(gasCap);
    }

    private static BigInteger gwei(long amount) {
        return GWEI.multiply(BigInteger.valueOf(amount));
    }
}
