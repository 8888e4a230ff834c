package io.polystep.polymarket;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.market.Market;
import io.polystep.domain.money.Rounding;
import io.polystep.domain.money.Shares;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.OrderIntent;

/**
 * Turns an intent into the fields to be signed. Pure and without chance: salt and timestamp come from the intent, so the
 * same intent always gives the same order and the same order hash.
 */
public final class OrderDraft {
    private OrderDraft() {}

    /**
     * The order that buys or sells at the intent's worst price or better.
     *
     * @throws PermanentException if the intent is for another market or its worst price is off the market's tick grid
     */
    public static OrderFields fields(OrderIntent intent, Market market, Trader trader) {
        requireFits(intent, market);
        Amounts amounts = amounts(intent, market);
        return new OrderFields(
                intent.key().salt(),
                trader.maker(),
                trader.orderSigner(),
                intent.token(),
                amounts.maker(),
                amounts.taker(),
                intent.side(),
                trader.type(),
                intent.decidedAt().toEpochMilli(),
                OrderFields.ZERO_BYTES32,
                OrderFields.ZERO_BYTES32,
                market.version(),
                market.negRisk());
    }

    // What rests is an order for whole hundredths of shares; what takes is one for whole cents.
    private static Amounts amounts(OrderIntent intent, Market market) {
        if (!intent.timeInForce().rests()) {
            return Amounts.market(intent.size(), intent.worstPrice(), market.tick(), Rounding.UP);
        }
        Shares shares = switch (intent.size()) {
            case OrderIntent.Spend spend -> intent.worstPrice().sharesFor(spend.amount(), Rounding.DOWN);
            case OrderIntent.Sell sell -> sell.shares();
        };
        return Amounts.limit(intent.side(), intent.worstPrice(), shares);
    }

    private static void requireFits(OrderIntent intent, Market market) {
        if (!intent.condition().equals(market.condition())
                || market.outcome(intent.token()).isEmpty()) {
            throw new PermanentException("expected an intent for market " + market.slug() + ", found condition "
                    + intent.condition() + " and token " + intent.token());
        }
        if (!market.tick().allows(intent.worstPrice())) {
            throw new PermanentException("expected a worst price on the " + market.tick() + " grid of " + market.slug()
                    + ", found " + intent.worstPrice() + "; read the market again before deciding");
        }
    }
}
