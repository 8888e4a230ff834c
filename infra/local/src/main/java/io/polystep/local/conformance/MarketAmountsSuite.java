package io.polystep.local.conformance;

import io.polystep.domain.money.Price;
import io.polystep.domain.money.Rounding;
import io.polystep.domain.money.TickSize;
import io.polystep.domain.order.Side;
import io.polystep.polymarket.Amounts;

/** Amounts of market orders, priced from the book (cut down) and by the caller (cut up). */
final class MarketAmountsSuite implements VectorSuite {
    @Override
    public Comparison check(VectorCase vector) {
        Amounts down = amounts(vector, Rounding.DOWN);
        Amounts up = amounts(vector, Rounding.UP);
        return Comparison.of(vector)
                .same("makerAmount", Long.toString(down.maker()))
                .same("makerAmount", Long.toString(up.maker()))
                .same("takerAmountDown", Long.toString(down.taker()))
                .same("takerAmountUp", Long.toString(up.taker()));
    }

    private static Amounts amounts(VectorCase vector, Rounding cut) {
        return Amounts.market(
                Sizes.of(Side.valueOf(vector.in("side")), vector.in("amount")),
                Price.of(vector.in("price")),
                TickSize.of(vector.in("tickSize")),
                cut);
    }
}
