package io.polystep.ledger;

import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.SignedOrder;

/** The bytes of an order, ready to send any number of times. */
final class SignedOrderShape {
    private static final Field<OrderFields> FIELDS =
            new Field<>("fields", Kind.map(OrderFields.class, OrderFieldsShape.SHAPE));
    private static final Field<OrderHash> HASH =
            new Field<>("hash", Kind.text(OrderHash.class, OrderHash::value, OrderHash::new));
    private static final Field<String> BODY = new Field<>("body", Kinds.TEXT);

    static final Shape<SignedOrder> SHAPE = Shape.of(SignedOrder.class)
            .with(FIELDS, SignedOrder::fields)
            .with(HASH, SignedOrder::hash)
            .with(BODY, SignedOrder::body)
            .builtBy(SignedOrderShape::build);

    private SignedOrderShape() {}

    private static SignedOrder build(Item item) {
        return new SignedOrder(item.get(FIELDS), item.get(HASH), item.get(BODY));
    }
}
