package io.polystep.ledger;

import io.polystep.domain.ledger.Exposure;
import io.polystep.domain.money.Usdc;

/** The exposure counters: of a market in its own item, of the account beside the balances. */
final class ExposureShape {
    static final Field<Usdc> AT_RISK = new Field<>("atRisk", Kinds.USDC);
    static final Field<Integer> OPEN_ORDERS = new Field<>("openOrders", Kinds.INT);
    static final Field<Integer> ENTRIES = new Field<>("entries", Kinds.INT);

    static final Shape<Exposure> SHAPE = Shape.of(Exposure.class)
            .with(AT_RISK, Exposure::atRisk)
            .with(OPEN_ORDERS, Exposure::openOrders)
            .with(ENTRIES, Exposure::entries)
            .builtBy(ExposureShape::build);

    private ExposureShape() {}

    static Exposure build(Item item) {
        return new Exposure(item.get(AT_RISK), item.get(OPEN_ORDERS), item.get(ENTRIES));
    }
}
