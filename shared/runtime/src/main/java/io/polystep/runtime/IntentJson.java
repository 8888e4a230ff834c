package io.polystep.runtime;

import io.polystep.domain.Excerpt;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.StrategyId;
import io.polystep.domain.order.TimeInForce;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * An intent as it travels in JSON from the signal function to the order state machine. Every value is text in its plain
 * form, so that no number is ever read as floating point.
 *
 * @param strategy its name
 * @param condition 0x and 64 hex digits
 * @param token decimal
 * @param side {@code BUY} or {@code SELL}
 * @param amount dollars to spend for a buy, shares to give for a sale
 * @param worstPrice decimal
 * @param timeInForce {@code FAK} or {@code FOK}
 * @param epoch ISO-8601
 * @param sequence 0 or more
 * @param decidedAt ISO-8601
 * @param deadline ISO-8601
 * @param because one line for people
 */
public record IntentJson(
        String strategy,
        String condition,
        String token,
        String side,
        String amount,
        String worstPrice,
        String timeInForce,
        String epoch,
        int sequence,
        String decidedAt,
        String deadline,
        String because) {
    /** The JSON form of an intent. */
    public static IntentJson of(OrderIntent intent) {
        String amount = switch (intent.size()) {
            case OrderIntent.Spend spend -> spend.amount().toString();
            case OrderIntent.Sell sell -> sell.shares().toString();
        };
        return new IntentJson(
                intent.strategy().value(),
                intent.condition().value(),
                intent.token().value(),
                intent.side().name(),
                amount,
                intent.worstPrice().toString(),
                intent.timeInForce().name(),
                intent.epoch().toString(),
                intent.sequence(),
                intent.decidedAt().toString(),
                intent.deadline().toString(),
                intent.because());
    }

    /**
     * The intent itself.
     *
     * @throws PermanentException if a value is not what its field asks for
     */
    public OrderIntent intent() {
        try {
            return read();
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException unfit) {
            throw new PermanentException(
                    "expected an intent that can be read, found: " + Excerpt.of(String.valueOf(unfit.getMessage())),
                    unfit);
        }
    }

    private OrderIntent read() {
        return new OrderIntent(
                new StrategyId(strategy),
                new ConditionId(condition),
                new TokenId(token),
                size(),
                Price.of(worstPrice),
                TimeInForce.valueOf(timeInForce),
                Instant.parse(epoch),
                sequence,
                Instant.parse(decidedAt),
                Instant.parse(deadline),
                because);
    }

    private OrderIntent.Size size() {
        return switch (Side.valueOf(side)) {
            case BUY -> new OrderIntent.Spend(Usdc.of(amount));
            case SELL -> new OrderIntent.Sell(Shares.of(amount));
        };
    }
}
