package io.polystep.ledger;

import io.polystep.domain.ledger.Position;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;

/** A position as a redemption found it, inside the redemption. */
final class PositionShape {
    private static final Field<ConditionId> CONDITION = new Field<>("condition", Kinds.CONDITION);
    private static final Field<TokenId> TOKEN = new Field<>("token", Kinds.TOKEN);
    private static final Field<Shares> SHARES = new Field<>("shares", Kinds.SHARES);
    private static final Field<Usdc> COST = new Field<>("cost", Kinds.USDC);

    static final Shape<Position> SHAPE = Shape.of(Position.class)
            .with(CONDITION, Position::condition)
            .with(TOKEN, Position::token)
            .with(SHARES, Position::shares)
            .with(COST, Position::cost)
            .builtBy(PositionShape::build);

    private PositionShape() {}

    private static Position build(Item item) {
        return new Position(item.get(CONDITION), item.get(TOKEN), item.get(SHARES), item.get(COST));
    }
}
