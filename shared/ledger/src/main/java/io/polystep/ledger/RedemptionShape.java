package io.polystep.ledger;

import io.polystep.domain.Address;
import io.polystep.domain.ledger.Position;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.redemption.Attempt;
import io.polystep.domain.redemption.Redemption;
import io.polystep.domain.redemption.RedemptionState;
import io.polystep.domain.redemption.Settlement;
import java.util.List;

/** A redemption; its revision is the item's. */
final class RedemptionShape {
    private static final Field<Address> HOLDER = new Field<>("holder", Kinds.ADDRESS);
    private static final Field<ConditionId> CONDITION = new Field<>("condition", Kinds.CONDITION);
    private static final Field<TokenId> TOKEN = new Field<>("token", Kinds.TOKEN);
    private static final Field<Boolean> NEG_RISK = new Field<>("negRisk", Kinds.FLAG);
    private static final Field<List<Position>> POSITIONS =
            new Field<>("positions", Kind.list(Kind.map(Position.class, PositionShape.SHAPE)));
    private static final Field<Usdc> EXPECTED = new Field<>("expected", Kinds.USDC);
    private static final Field<Redemption.Route> ROUTE = new Field<>("route", Kind.constant(Redemption.Route.class));
    private static final Field<RedemptionState> STATE = new Field<>("state", Kind.constant(RedemptionState.class));
    private static final Field<List<Attempt>> ATTEMPTS =
            new Field<>("attempts", Kind.list(Kind.map(Attempt.class, AttemptShape.SHAPE)));
    private static final Field<Settlement> SETTLEMENT =
            new Field<>("settlement", Kind.map(Settlement.class, SettlementShape.SHAPE));

    static final Shape<Redemption> SHAPE = Shape.of(Redemption.class)
            .with(HOLDER, Redemption::holder)
            .with(CONDITION, Redemption::condition)
            .withOptional(TOKEN, Redemption::token)
            .with(NEG_RISK, Redemption::negRisk)
            .with(POSITIONS, Redemption::positions)
            .with(EXPECTED, Redemption::expected)
            .with(ROUTE, Redemption::route)
            .with(STATE, Redemption::state)
            .with(ATTEMPTS, Redemption::attempts)
            .withOptional(SETTLEMENT, Redemption::settlement)
            .builtBy(RedemptionShape::build);

    private RedemptionShape() {}

    private static Redemption build(Item item) {
        return new Redemption(
                item.get(HOLDER),
                item.get(CONDITION),
                item.find(TOKEN),
                item.get(NEG_RISK),
                item.get(POSITIONS),
                item.get(EXPECTED),
                item.get(ROUTE),
                item.get(STATE),
                item.get(ATTEMPTS),
                item.find(SETTLEMENT),
                item.get(Envelope.REVISION));
    }
}
