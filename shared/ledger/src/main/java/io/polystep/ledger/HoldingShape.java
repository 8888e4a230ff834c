package io.polystep.ledger;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A position item: its market and one number for each {@link HoldingCounter}; the token is the sort key. */
final class HoldingShape {
    static final Field<ConditionId> CONDITION = new Field<>("condition", Kinds.CONDITION);
    /** Who bought it. */
    static final Field<Set<String>> STRATEGIES = new Field<>("strategies", Kinds.TEXTS);

    static final Shape<Holding> SHAPE = shape();

    /**
     * Leaves out holdings without shares, which are most of those that ever were. One whose count is missing or no number
     * is let through, so that it is refused when it is read.
     */
    static final Expression WITH_SHARES = Expression.builder()
            .expression("attribute_not_exists(#shares) OR #shares <> :none")
            .expressionNames(Map.of("#shares", HoldingCounter.SHARES.field().name()))
            .expressionValues(Map.of(":none", AttributeValue.fromN("0")))
            .build();

    private HoldingShape() {}

    private static Shape<Holding> shape() {
        Shape.Parts<Holding> parts = Shape.of(Holding.class).with(CONDITION, Holding::condition);
        for (HoldingCounter counter : HoldingCounter.values()) {
            parts = parts.with(counter.field(), holding -> holding.amount(counter));
        }
        return parts.withOptional(
                        STRATEGIES, holding -> Optional.of(holding.strategies()).filter(names -> !names.isEmpty()))
                .builtBy(HoldingShape::build);
    }

    private static Holding build(Item item) {
        return new Holding(
                item.get(CONDITION),
                new TokenId(item.get(Envelope.SK)),
                Stream.of(HoldingCounter.values())
                        .collect(Collectors.toMap(counter -> counter, counter -> item.get(counter.field()))),
                item.find(STRATEGIES).orElse(Set.of()));
    }
}
