package io.polystep.ledger;

import io.polystep.domain.money.Usdc;
import io.polystep.domain.state.DayStart;

/** What one UTC day began with. */
final class DayShape {
    private static final Field<Usdc> EQUITY = new Field<>("startEquity", Kinds.USDC);
    private static final Field<Usdc> AT_COST = new Field<>("startAtCost", Kinds.USDC);

    static final Shape<DayStart> SHAPE = Shape.of(DayStart.class)
            .with(EQUITY, DayStart::equity)
            .with(AT_COST, DayStart::atCost)
            .builtBy(DayShape::build);

    private DayShape() {}

    private static DayStart build(Item item) {
        return new DayStart(item.get(EQUITY), item.get(AT_COST), item.get(Envelope.REVISION));
    }
}
