package io.polystep.ledger;

import io.polystep.domain.Address;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.SignatureType;

/** The signed fields of an order. */
final class OrderFieldsShape {
    private static final Field<Long> SALT = new Field<>("salt", Kinds.LONG);
    private static final Field<Address> MAKER = new Field<>("maker", Kinds.ADDRESS);
    private static final Field<Address> SIGNER = new Field<>("signer", Kinds.ADDRESS);
    private static final Field<TokenId> TOKEN = new Field<>("token", Kinds.TOKEN);
    private static final Field<Long> MAKER_AMOUNT = new Field<>("makerAmount", Kinds.LONG);
    private static final Field<Long> TAKER_AMOUNT = new Field<>("takerAmount", Kinds.LONG);
    private static final Field<Side> SIDE = new Field<>("side", Kind.constant(Side.class));
    private static final Field<SignatureType> SIGNATURE_TYPE =
            new Field<>("signatureType", Kind.constant(SignatureType.class));
    private static final Field<Long> TIMESTAMP = new Field<>("timestampMillis", Kinds.LONG);
    private static final Field<String> METADATA = new Field<>("metadata", Kinds.TEXT);
    private static final Field<String> BUILDER = new Field<>("builder", Kinds.TEXT);
    private static final Field<MarketVersion> VERSION = new Field<>("version", Kind.constant(MarketVersion.class));
    private static final Field<Boolean> NEG_RISK = new Field<>("negRisk", Kinds.FLAG);

    static final Shape<OrderFields> SHAPE = Shape.of(OrderFields.class)
            .with(SALT, OrderFields::salt)
            .with(MAKER, OrderFields::maker)
            .with(SIGNER, OrderFields::signer)
            .with(TOKEN, OrderFields::token)
            .with(MAKER_AMOUNT, OrderFields::makerAmount)
            .with(TAKER_AMOUNT, OrderFields::takerAmount)
            .with(SIDE, OrderFields::side)
            .with(SIGNATURE_TYPE, OrderFields::signatureType)
            .with(TIMESTAMP, OrderFields::timestampMillis)
            .with(METADATA, OrderFields::metadata)
            .with(BUILDER, OrderFields::builder)
            .with(VERSION, OrderFields::version)
            .with(NEG_RISK, OrderFields::negRisk)
            .builtBy(OrderFieldsShape::build);

    private OrderFieldsShape() {}

    private static OrderFields build(Item item) {
        return new OrderFields(
                item.get(SALT),
                item.get(MAKER),
                item.get(SIGNER),
                item.get(TOKEN),
                item.get(MAKER_AMOUNT),
                item.get(TAKER_AMOUNT),
                item.get(SIDE),
                item.get(SIGNATURE_TYPE),
                item.get(TIMESTAMP),
                item.get(METADATA),
                item.get(BUILDER),
                item.get(VERSION),
                item.get(NEG_RISK));
    }
}
