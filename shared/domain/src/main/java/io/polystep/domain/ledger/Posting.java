package io.polystep.domain.ledger;

import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import java.math.BigInteger;

/**
 * One line of an entry.
 *
 * @param account where
 * @param unit what is counted
 * @param amount whole base units of that unit, signed
 */
public record Posting(Account account, Unit unit, BigInteger amount) {
    /** A dollar line. */
    public static Posting dollars(Account account, Usdc amount) {
        return new Posting(account, Unit.DOLLARS, BigInteger.valueOf(amount.micros()));
    }

    /** A share line that adds {@code shares} of {@code token}. */
    public static Posting sharesIn(Account account, TokenId token, Shares shares) {
        return new Posting(account, new Unit.OutcomeShares(token), BigInteger.valueOf(shares.micros()));
    }

    /** A share line that takes {@code shares} of {@code token} away. */
    public static Posting sharesOut(Account account, TokenId token, Shares shares) {
        return new Posting(account, new Unit.OutcomeShares(token), BigInteger.valueOf(-shares.micros()));
    }

    /** The line that undoes this one. */
    public Posting negated() {
        return new Posting(account, unit, amount.negate());
    }

    /** A gas-coin line. */
    public static Posting wei(Account account, BigInteger amount) {
        return new Posting(account, Unit.WEI, amount);
    }
}
