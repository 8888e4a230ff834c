package io.polystep.ledger;

import io.polystep.domain.money.Usdc;
import io.polystep.domain.risk.Limits;

/** One set of limits. */
final class LimitsShape {
    private static final Field<Usdc> ORDER = new Field<>("maxOrder", Kinds.USDC);
    private static final Field<Usdc> MARKET = new Field<>("maxMarket", Kinds.USDC);
    private static final Field<Usdc> TOTAL = new Field<>("maxTotal", Kinds.USDC);
    private static final Field<Integer> OPEN_ORDERS = new Field<>("maxOpenOrders", Kinds.INT);
    private static final Field<Integer> ENTRIES = new Field<>("maxEntriesPerMarket", Kinds.INT);
    private static final Field<Usdc> DAILY_LOSS = new Field<>("maxDailyLoss", Kinds.USDC);
    private static final Field<Integer> UNRESOLVED = new Field<>("maxUnresolved", Kinds.INT);
    private static final Field<Integer> LOSSES = new Field<>("maxLossesInARow", Kinds.INT);
    private static final Field<Usdc> STRATEGY_LOSS = new Field<>("maxStrategyLoss", Kinds.USDC);

    static final Shape<Limits> SHAPE = Shape.of(Limits.class)
            .with(ORDER, Limits::maxOrder)
            .with(MARKET, Limits::maxMarket)
            .with(TOTAL, Limits::maxTotal)
            .with(OPEN_ORDERS, Limits::maxOpenOrders)
            .with(ENTRIES, Limits::maxEntriesPerMarket)
            .with(DAILY_LOSS, Limits::maxDailyLoss)
            .with(UNRESOLVED, Limits::maxUnresolved)
            .with(LOSSES, Limits::maxLossesInARow)
            .with(STRATEGY_LOSS, Limits::maxStrategyLoss)
            .builtBy(LimitsShape::build);

    private LimitsShape() {}

    private static Limits build(Item item) {
        return new Limits(
                item.get(ORDER),
                item.get(MARKET),
                item.get(TOTAL),
                item.get(OPEN_ORDERS),
                item.get(ENTRIES),
                item.get(DAILY_LOSS),
                item.get(UNRESOLVED),
                item.get(LOSSES),
                item.get(STRATEGY_LOSS));
    }
}
