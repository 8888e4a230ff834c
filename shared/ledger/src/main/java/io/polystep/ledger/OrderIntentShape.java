package io.polystep.ledger;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.order.StrategyId;
import io.polystep.domain.order.TimeInForce;
import java.time.Instant;
import java.util.Optional;

/** The wish behind an order, inside the order. */
final class OrderIntentShape {
    private static final Field<StrategyId> STRATEGY =
            new Field<>("strategy", Kind.text(StrategyId.class, StrategyId::value, StrategyId::new));
    private static final Field<ConditionId> CONDITION = new Field<>("condition", Kinds.CONDITION);
    private static final Field<TokenId> TOKEN = new Field<>("token", Kinds.TOKEN);
    private static final Field<Usdc> SPEND = new Field<>("spend", Kinds.USDC);
    private static final Field<Shares> SELL = new Field<>("sell", Kinds.SHARES);
    private static final Field<Price> WORST_PRICE = new Field<>("worstPrice", Kinds.PRICE);
    private static final Field<TimeInForce> TIME_IN_FORCE =
            new Field<>("timeInForce", Kind.constant(TimeInForce.class));
    private static final Field<Instant> EPOCH = new Field<>("epoch", Kinds.TIME);
    private static final Field<Integer> SEQUENCE = new Field<>("sequence", Kinds.INT);
    private static final Field<Instant> DECIDED_AT = new Field<>("decidedAt", Kinds.TIME);
    private static final Field<Instant> DEADLINE = new Field<>("deadline", Kinds.TIME);
    private static final Field<String> BECAUSE = new Field<>("because", Kinds.TEXT);

    static final Shape<OrderIntent> SHAPE = Shape.of(OrderIntent.class)
            .with(STRATEGY, OrderIntent::strategy)
            .with(CONDITION, OrderIntent::condition)
            .with(TOKEN, OrderIntent::token)
            .withOptional(SPEND, OrderIntentShape::spend)
            .withOptional(SELL, OrderIntentShape::sell)
            .with(WORST_PRICE, OrderIntent::worstPrice)
            .with(TIME_IN_FORCE, OrderIntent::timeInForce)
            .with(EPOCH, OrderIntent::epoch)
            .with(SEQUENCE, OrderIntent::sequence)
            .with(DECIDED_AT, OrderIntent::decidedAt)
            .with(DEADLINE, OrderIntent::deadline)
            .with(BECAUSE, OrderIntent::because)
            .builtBy(OrderIntentShape::build);

    private OrderIntentShape() {}

    private static OrderIntent build(Item item) {
        return new OrderIntent(
                item.get(STRATEGY),
                item.get(CONDITION),
                item.get(TOKEN),
                size(item),
                item.get(WORST_PRICE),
                item.get(TIME_IN_FORCE),
                item.get(EPOCH),
                item.get(SEQUENCE),
                item.get(DECIDED_AT),
                item.get(DEADLINE),
                item.get(BECAUSE));
    }

    private static Optional<Usdc> spend(OrderIntent intent) {
        return intent.size() instanceof OrderIntent.Spend spend ? Optional.of(spend.amount()) : Optional.empty();
    }

    private static Optional<Shares> sell(OrderIntent intent) {
        return intent.size() instanceof OrderIntent.Sell sell ? Optional.of(sell.shares()) : Optional.empty();
    }

    private static OrderIntent.Size size(Item item) {
        Optional<OrderIntent.Size> sell = item.find(SELL).map(OrderIntent.Sell::new);
        return sell.orElseGet(() -> new OrderIntent.Spend(item.get(SPEND)));
    }
}
