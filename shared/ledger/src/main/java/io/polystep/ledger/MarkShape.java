package io.polystep.ledger;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.state.Mark;
import java.time.Instant;

/** The value of one market's open positions, inside the state record. */
final class MarkShape {
    private static final Field<ConditionId> CONDITION = new Field<>("condition", Kinds.CONDITION);
    private static final Field<Usdc> COST = new Field<>("cost", Kinds.USDC);
    private static final Field<Usdc> LOW = new Field<>("low", Kinds.USDC);
    private static final Field<Usdc> HIGH = new Field<>("high", Kinds.USDC);
    private static final Field<Instant> AT = new Field<>("at", Kinds.TIME);

    static final Shape<Mark> SHAPE = Shape.of(Mark.class)
            .with(CONDITION, Mark::condition)
            .with(COST, Mark::cost)
            .with(LOW, Mark::low)
            .with(HIGH, Mark::high)
            .with(AT, Mark::at)
            .builtBy(MarkShape::build);

    private MarkShape() {}

    private static Mark build(Item item) {
        return new Mark(item.get(CONDITION), item.get(COST), item.get(LOW), item.get(HIGH), item.get(AT));
    }
}
