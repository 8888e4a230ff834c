package io.polystep.ledger;

import io.polystep.domain.money.Usdc;
import io.polystep.domain.state.CashReading;
import io.polystep.domain.state.Mark;
import io.polystep.domain.state.Results;
import io.polystep.domain.state.StateRecord;
import java.util.List;

/** The account's state record; its revision is the item's. */
final class StateShape {
    static final Field<Usdc> PEAK = new Field<>("peak", Kinds.USDC);

    private static final Field<Integer> WINS_IN_A_ROW = new Field<>("consecutiveWins", Kinds.INT);
    private static final Field<Integer> LOSSES_IN_A_ROW = new Field<>("consecutiveLosses", Kinds.INT);
    private static final Field<Integer> TRADES = new Field<>("totalTrades", Kinds.INT);
    private static final Field<Integer> WINS = new Field<>("totalWins", Kinds.INT);
    private static final Field<CashReading> CASH =
            new Field<>("cash", Kind.map(CashReading.class, CashReadingShape.SHAPE));
    private static final Field<List<Mark>> MARKS =
            new Field<>("marks", Kind.list(Kind.map(Mark.class, MarkShape.SHAPE)));
    static final Field<String> UNRECONCILED = new Field<>("unreconciled", Kinds.TEXT);

    static final Shape<StateRecord> SHAPE = Shape.of(StateRecord.class)
            .with(PEAK, StateRecord::peak)
            .with(WINS_IN_A_ROW, state -> state.results().consecutiveWins())
            .with(LOSSES_IN_A_ROW, state -> state.results().consecutiveLosses())
            .with(TRADES, state -> state.results().trades())
            .with(WINS, state -> state.results().wins())
            .with(CASH, StateRecord::cash)
            .with(MARKS, StateRecord::marks)
            .withOptional(UNRECONCILED, StateRecord::unreconciled)
            .builtBy(StateShape::build);

    private StateShape() {}

    private static StateRecord build(Item item) {
        return new StateRecord(
                item.get(PEAK),
                new Results(item.get(WINS_IN_A_ROW), item.get(LOSSES_IN_A_ROW), item.get(TRADES), item.get(WINS)),
                item.get(CASH),
                item.get(MARKS),
                item.find(UNRECONCILED),
                item.get(Envelope.REVISION));
    }
}
