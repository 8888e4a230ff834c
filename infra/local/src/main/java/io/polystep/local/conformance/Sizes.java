package io.polystep.local.conformance;

import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.order.Side;

/** Amounts of market orders: dollars for a buy, shares for a sale. */
final class Sizes {
    private Sizes() {}

    /** The amount, cut to the two decimals that the venue takes. */
    static OrderIntent.Size of(Side side, String amount) {
        return switch (side) {
            case BUY -> new OrderIntent.Spend(Usdc.of(amount).floorToCents());
            case SELL -> new OrderIntent.Sell(Shares.of(amount).floorToHundredths());
        };
    }
}
