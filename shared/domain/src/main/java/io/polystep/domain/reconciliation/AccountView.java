package io.polystep.domain.reconciliation;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Fill;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.TradeId;
import java.time.Instant;
import java.util.List;

/**
 * What the venue says of the account.
 *
 * @param collateral dollars that it believes the wallet holds
 * @param orders every open order
 * @param fills every recent fill of an order that the ledger knows
 * @param foreign every recent trade of an order that the ledger does not know
 */
public record AccountView(Usdc collateral, List<Listed> orders, List<Seen> fills, List<Foreign> foreign) {
    /** Copies the lists. */
    public AccountView {
        orders = List.copyOf(orders);
        fills = List.copyOf(fills);
        foreign = List.copyOf(foreign);
    }

    /**
     * An open order.
     *
     * @param hash its id, which is the order hash
     * @param market its condition
     * @param created when the venue took it
     */
    public record Listed(OrderHash hash, ConditionId market, Instant created) {}

    /**
     * A fill of one of our orders.
     *
     * @param order its id
     * @param fill in its newest status
     */
    public record Seen(OrderHash order, Fill fill) {}

    /**
     * A trade in which none of the orders is one of ours.
     *
     * @param trade its id
     * @param market its condition
     * @param matched when
     */
    public record Foreign(TradeId trade, ConditionId market, Instant matched) {}
}
