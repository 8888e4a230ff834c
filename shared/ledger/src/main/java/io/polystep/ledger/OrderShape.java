package io.polystep.ledger;

import io.polystep.domain.ledger.Entry;
import io.polystep.domain.market.Market;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Fill;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.order.OrderState;
import io.polystep.domain.order.SignedOrder;
import java.time.Instant;
import java.util.List;

/** An order with everything known about it; its revision is the item's. */
final class OrderShape {
    private static final Field<OrderIntent> INTENT =
            new Field<>("intent", Kind.map(OrderIntent.class, OrderIntentShape.SHAPE));
    private static final Field<Market> MARKET = new Field<>("market", Kind.map(Market.class, MarketShape.SHAPE));
    private static final Field<OrderState> STATE = new Field<>("state", Kind.constant(OrderState.class));
    private static final Field<Usdc> HOLD = new Field<>("hold", Kinds.USDC);
    private static final Field<SignedOrder> SIGNED =
            new Field<>("signed", Kind.map(SignedOrder.class, SignedOrderShape.SHAPE));
    private static final Field<List<Fill>> FILLS =
            new Field<>("fills", Kind.list(Kind.map(Fill.class, FillShape.SHAPE)));
    private static final Field<List<Entry>> ENTRIES =
            new Field<>("entries", Kind.list(Kind.map(Entry.class, EntryShape.INSIDE)));
    private static final Field<List<String>> HISTORY = new Field<>("history", Kind.list(Kinds.TEXT));
    private static final Field<Instant> SENT_AT = new Field<>("sentAt", Kinds.TIME);
    private static final Field<Instant> CANCEL_ASKED_AT = new Field<>("cancelAskedAt", Kinds.TIME);
    private static final Field<Boolean> CLOSED = new Field<>("closed", Kinds.FLAG);

    static final Shape<Order> SHAPE = Shape.of(Order.class)
            .with(INTENT, Order::intent)
            .with(MARKET, Order::market)
            .with(STATE, Order::state)
            .with(HOLD, Order::hold)
            .withOptional(SIGNED, Order::signed)
            .with(FILLS, Order::fills)
            .with(ENTRIES, Order::entries)
            .with(HISTORY, Order::history)
            .withOptional(SENT_AT, Order::sentAt)
            .withOptional(CANCEL_ASKED_AT, Order::cancelAskedAt)
            .with(CLOSED, Order::closed)
            .builtBy(OrderShape::build);

    private OrderShape() {}

    private static Order build(Item item) {
        return new Order(
                item.get(INTENT),
                item.get(MARKET),
                item.get(STATE),
                item.get(HOLD),
                item.find(SIGNED),
                item.get(FILLS),
                item.get(ENTRIES),
                item.get(HISTORY),
                item.find(SENT_AT),
                item.find(CANCEL_ASKED_AT),
                item.get(CLOSED),
                item.get(Envelope.REVISION));
    }
}
