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

    /** A counter below zero would leave room above its cap, so it is corrupt and not a number to work with. */
    static Exposure build(Item item) {
        Exposure counted = new Exposure(item.get(AT_RISK), item.get(OPEN_ORDERS), item.get(ENTRIES));
        if (counted.atRisk().isNegative() || counted.openOrders() < 0 || counted.entries() < 0) {
            throw new IllegalArgumentException("expected atRisk, openOrders and entries of zero or more, found "
                    + counted.atRisk() + ", " + counted.openOrders() + " and " + counted.entries());
        }
        return counted;
    }
}
