package io.polystep.polymarket.socket;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.order.Fill;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.order.OrderHash;
import io.polystep.polymarket.wire.OpenOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the user channel says about one account. The same change can be pushed again, and by the reads as well. */
public sealed interface UserMessage {
    /** The market. */
    ConditionId market();

    /** What happened to an order. */
    enum OrderChange {
        /** The venue has it. */
        PLACEMENT,
        /** A part or all of it was matched. */
        UPDATE,
        /** It is over with something left: cancelled, or its expiry passed. */
        CANCELLATION
    }

    /**
     * An order changed.
     *
     * @param market the market
     * @param token the outcome
     * @param id the order
     * @param change what happened
     * @param event the same as an event of the order's life; its time is the venue's
     * @param order its state
     */
    record OrderChanged(
            ConditionId market, TokenId token, OrderHash id, OrderChange change, OrderEvent event, OpenOrder order)
            implements UserMessage {}

    /**
     * A trade of ours was matched or its settlement went on. A later message about the same trade replaces the fill.
     *
     * @param market the market
     * @param fills one for each of our orders in it, at least one
     */
    record Traded(ConditionId market, Map<OrderHash, Fill> fills) implements UserMessage {
        /** Copies the map and keeps its order. */
        public Traded {
            fills = Collections.unmodifiableMap(new LinkedHashMap<>(fills));
        }
    }
}
