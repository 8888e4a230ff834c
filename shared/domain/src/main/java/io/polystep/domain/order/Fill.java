package io.polystep.domain.order;

import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import java.time.Instant;
import java.util.Optional;

/**
 * One match of our order.
 *
 * @param trade the venue's trade id; a trade and an order give at most one fill
 * @param price the price of the match
 * @param shares shares that changed hands
 * @param value dollars for the shares, fee not included: paid for a buy, received for a sale
 * @param fee the taker's fee
 * @param status how sure it is
 * @param matchedAt when the venue matched it
 * @param transaction hash of the settling transaction, once known
 */
public record Fill(
        TradeId trade,
        Price price,
        Shares shares,
        Usdc value,
        Usdc fee,
        FillStatus status,
        Instant matchedAt,
        Optional<String> transaction) {
    /** Refuses a fill of nothing. */
    public Fill {
        if (shares.isZero() || value.isNegative() || fee.isNegative()) {
            throw new IllegalArgumentException("expected shares above zero and no negative money in trade " + trade
                    + ", found " + shares + " shares, value " + value + ", fee " + fee);
        }
    }

    /** The same match with another status. */
    public Fill with(FillStatus newStatus) {
        return new Fill(trade, price, shares, value, fee, newStatus, matchedAt, transaction);
    }

    /** The same match settled by another transaction: until it is confirmed, the venue may replace it. */
    public Fill settledBy(Optional<String> other) {
        return new Fill(trade, price, shares, value, fee, status, matchedAt, other);
    }

    /** Dollars that left the account: value and fee. Meaningful for a buy. */
    public Usdc outlay() {
        return value.plus(fee);
    }
}
