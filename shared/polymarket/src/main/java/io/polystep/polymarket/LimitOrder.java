package io.polystep.polymarket;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.Side;
import java.time.Instant;

/**
 * A wish to rest in the book.
 *
 * @param side buy or sell
 * @param token the outcome
 * @param price on the market's tick grid
 * @param size shares; cut to two decimals
 * @param salt 0 to 2^53 − 1; together with {@code created} the order's identity, so drawn and stored before sending
 * @param created the signed time, to the millisecond
 */
public record LimitOrder(Side side, TokenId token, Price price, Shares size, long salt, Instant created) {
    /**
     * The fields to be signed.
     *
     * @throws PermanentException if the token is not the market's, the price off its grid or the size below its minimum
     */
    public OrderFields fields(Market market, Trader trader) {
        requireFits(market);
        Amounts amounts = Amounts.limit(side, price, size);
        return new OrderFields(
                salt,
                trader.maker(),
                trader.orderSigner(),
                token,
                amounts.maker(),
                amounts.taker(),
                side,
                trader.type(),
                created.toEpochMilli(),
                OrderFields.ZERO_BYTES32,
                OrderFields.ZERO_BYTES32,
                market.version(),
                market.negRisk());
    }

    private void requireFits(Market market) {
        if (market.outcome(token).isEmpty()) {
            throw new PermanentException("expected a token of market " + market.slug() + ", found " + token);
        }
        if (!market.tick().allows(price)) {
            throw new PermanentException("expected a price on the " + market.tick() + " grid of " + market.slug()
                    + ", found " + price + "; read the market again before deciding");
        }
        if (size.floorToHundredths().compareTo(market.minimumSize()) < 0) {
            throw new PermanentException("expected at least " + market.minimumSize() + " shares, the minimum of "
                    + market.slug() + ", found " + size);
        }
    }
}
