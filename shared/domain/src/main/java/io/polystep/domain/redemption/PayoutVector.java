package io.polystep.domain.redemption;

import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import java.math.BigInteger;
import java.util.List;

/**
 * How a resolved condition pays: shares of slot i are worth numerator i over the denominator. It comes from the chain and
 * nowhere else.
 *
 * @param numerators one per outcome, zero or more, in the order of the market's outcomes
 * @param denominator above zero
 */
public record PayoutVector(List<BigInteger> numerators, BigInteger denominator) {
    /** Refuses a vector that is not a payout. */
    public PayoutVector {
        numerators = List.copyOf(numerators);
        BigInteger sum = numerators.stream().reduce(BigInteger.ZERO, BigInteger::add);
        boolean negative = numerators.stream().anyMatch(numerator -> numerator.signum() < 0);
        if (denominator.signum() <= 0 || negative || !sum.equals(denominator)) {
            throw new IllegalArgumentException(
                    "expected numerators of zero or more that sum to a positive denominator, found " + numerators
                            + " over " + denominator);
        }
    }

    /**
     * What {@code shares} of slot {@code index} pay; each slot is divided down by itself, as the contract does.
     *
     * @throws IndexOutOfBoundsException if there is no such slot
     */
    public Usdc payout(int index, Shares shares) {
        BigInteger micros = BigInteger.valueOf(shares.micros())
                .multiply(numerators.get(index))
                .divide(denominator);
        return new Usdc(micros.longValueExact());
    }
}
