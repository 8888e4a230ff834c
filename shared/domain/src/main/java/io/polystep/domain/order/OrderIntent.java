package io.polystep.domain.order;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A wish to trade: what a strategy emits, and all that it can emit. The worst price travels as the order's limit, so the
 * exchange itself enforces it.
 *
 * @param strategy who wishes
 * @param condition the market
 * @param token the outcome
 * @param size how much
 * @param worstPrice the limit, on the market's tick grid
 * @param timeInForce take at once, or rest until the deadline
 * @param epoch the decision epoch, part of the key
 * @param sequence number of the wish within the epoch, 0 or more, part of the key
 * @param decidedAt when it was decided; becomes the order's signed timestamp
 * @param deadline after this no order may be sent for it, and one that rests is cancelled
 * @param because one line of evidence for people
 */
public record OrderIntent(
        StrategyId strategy,
        ConditionId condition,
        TokenId token,
        Size size,
        Price worstPrice,
        TimeInForce timeInForce,
        Instant epoch,
        int sequence,
        Instant decidedAt,
        Instant deadline,
        String because) {
    /** How much: dollars to spend or shares to sell. The two are different types so that they cannot be confused. */
    public sealed interface Size {
        /** The side that this size implies. */
        Side side();
    }

    /**
     * Spend this much, fee not included.
     *
     * @param amount dollars, above zero, whole cents
     */
    public record Spend(Usdc amount) implements Size {
        /** Refuses nothing, debt, and fractions of a cent. */
        public Spend {
            if (!amount.isPositive() || !amount.equals(amount.floorToCents())) {
                throw new IllegalArgumentException("expected a positive amount in whole cents, found " + amount);
            }
        }

        @Override
        public Side side() {
            return Side.BUY;
        }
    }

    /**
     * Sell this many.
     *
     * @param shares above zero, at most two decimals
     */
    public record Sell(Shares shares) implements Size {
        /** Refuses nothing and sizes off the venue's grid. */
        public Sell {
            if (shares.isZero() || !shares.equals(shares.floorToHundredths())) {
                throw new IllegalArgumentException("expected shares with at most two decimals, found " + shares);
            }
        }

        @Override
        public Side side() {
            return Side.SELL;
        }
    }

    /** More than the 180 seconds that the venue asks for, so that a send some time after the decision still meets them. */
    private static final Duration LEAST_EXPIRY = Duration.ofMinutes(4);

    /** Refuses a negative sequence and a deadline that has passed at the decision. */
    public OrderIntent {
        if (sequence < 0) {
            throw new IllegalArgumentException("expected a sequence of 0 or more, found " + sequence);
        }
        if (!deadline.isAfter(decidedAt)) {
            throw new IllegalArgumentException(
                    "expected a deadline after the decision, found " + deadline + " for " + decidedAt);
        }
    }

    /** The same wish for another amount; its identity stays. */
    public OrderIntent withSize(Size other) {
        return new OrderIntent(
                strategy,
                condition,
                token,
                other,
                worstPrice,
                timeInForce,
                epoch,
                sequence,
                decidedAt,
                deadline,
                because);
    }

    /** Buy or sell. */
    public Side side() {
        return size.side();
    }

    /**
     * When the venue itself ends the order, for {@link TimeInForce#GTD}: the deadline, or later where the venue asks for more.
     * The deadline is kept by a cancel; this is what still holds when nobody can cancel.
     */
    public Optional<Instant> expiry() {
        Instant least = decidedAt.plus(LEAST_EXPIRY);
        return timeInForce == TimeInForce.GTD
                ? Optional.of(deadline.isAfter(least) ? deadline : least)
                : Optional.empty();
    }

    /** The identity of this wish. */
    public IntentKey key() {
        return IntentKey.of(strategy, condition, token, side(), epoch, sequence);
    }
}
