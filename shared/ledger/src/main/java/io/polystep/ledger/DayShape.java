package io.polystep.ledger;

import io.polystep.domain.money.Usdc;

/** The result of one UTC day so far; a loss is negative. */
final class DayShape {
    static final Field<Usdc> REALISED = new Field<>("realised", Kinds.USDC);

    static final Shape<Usdc> SHAPE =
            Shape.of(Usdc.class).with(REALISED, result -> result).builtBy(item -> item.get(REALISED));

    private DayShape() {}
}
