package io.polystep.ledger;

import io.polystep.domain.money.Usdc;
import io.polystep.domain.risk.StrategyResults;

/** What a strategy's settled markets have come to; its revision is the item's. */
final class StrategyResultsShape {
    private static final Field<Integer> LOSSES = new Field<>("lossesInARow", Kinds.INT);
    private static final Field<Usdc> REALISED = new Field<>("realised", Kinds.USDC);

    static final Shape<StrategyResults> SHAPE = Shape.of(StrategyResults.class)
            .with(LOSSES, StrategyResults::lossesInARow)
            .with(REALISED, StrategyResults::realised)
            .builtBy(item -> new StrategyResults(item.get(LOSSES), item.get(REALISED), item.get(Envelope.REVISION)));

    private StrategyResultsShape() {}
}
