package io.polystep.ledger;

import io.polystep.domain.money.FeeSchedule;

/** A market's fee, inside the market. */
final class FeeScheduleShape {
    private static final Field<Long> RATE = new Field<>("rateMicros", Kinds.LONG);
    private static final Field<Integer> EXPONENT = new Field<>("exponent", Kinds.INT);

    static final Shape<FeeSchedule> SHAPE = Shape.of(FeeSchedule.class)
            .with(RATE, FeeSchedule::rateMicros)
            .with(EXPONENT, FeeSchedule::exponent)
            .builtBy(FeeScheduleShape::build);

    private FeeScheduleShape() {}

    private static FeeSchedule build(Item item) {
        return new FeeSchedule(item.get(RATE), item.get(EXPONENT));
    }
}
