package io.polystep.ledger;

import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Fill;
import io.polystep.domain.order.FillStatus;
import io.polystep.domain.order.TradeId;
import java.time.Instant;

/** One match of an order, inside the order. */
final class FillShape {
    private static final Field<TradeId> TRADE =
            new Field<>("trade", Kind.text(TradeId.class, TradeId::value, TradeId::new));
    private static final Field<Price> PRICE = new Field<>("price", Kinds.PRICE);
    private static final Field<Shares> SHARES = new Field<>("shares", Kinds.SHARES);
    private static final Field<Usdc> VALUE = new Field<>("value", Kinds.USDC);
    private static final Field<Usdc> FEE = new Field<>("fee", Kinds.USDC);
    private static final Field<FillStatus> STATUS = new Field<>("status", Kind.constant(FillStatus.class));
    private static final Field<Instant> MATCHED_AT = new Field<>("matchedAt", Kinds.TIME);
    private static final Field<String> TRANSACTION = new Field<>("transaction", Kinds.TEXT);

    static final Shape<Fill> SHAPE = Shape.of(Fill.class)
            .with(TRADE, Fill::trade)
            .with(PRICE, Fill::price)
            .with(SHARES, Fill::shares)
            .with(VALUE, Fill::value)
            .with(FEE, Fill::fee)
            .with(STATUS, Fill::status)
            .with(MATCHED_AT, Fill::matchedAt)
            .withOptional(TRANSACTION, Fill::transaction)
            .builtBy(FillShape::build);

    private FillShape() {}

    private static Fill build(Item item) {
        return new Fill(
                item.get(TRADE),
                item.get(PRICE),
                item.get(SHARES),
                item.get(VALUE),
                item.get(FEE),
                item.get(STATUS),
                item.get(MATCHED_AT),
                item.find(TRANSACTION));
    }
}
