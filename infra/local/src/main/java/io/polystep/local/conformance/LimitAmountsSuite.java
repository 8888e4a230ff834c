package io.polystep.local.conformance;

import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.TickSize;
import io.polystep.domain.order.Side;
import io.polystep.polymarket.Amounts;

/** Amounts of limit orders; the exact ones, also where the older client's doubles lose a unit. */
final class LimitAmountsSuite implements VectorSuite {
    @Override
    public Comparison check(VectorCase vector) {
        Price price = Price.of(vector.in("price"));
        Amounts amounts = Amounts.limit(Side.valueOf(vector.in("side")), price, Shares.of(vector.in("size")));
        return Comparison.of(vector)
                .same("makerAmount", Long.toString(amounts.maker()))
                .same("takerAmount", Long.toString(amounts.taker()))
                .require(
                        TickSize.of(vector.in("tickSize")).allows(price),
                        "price: expected one on the grid, found " + price);
    }
}
