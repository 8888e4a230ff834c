package io.polystep.ledger;

import io.polystep.domain.money.Usdc;
import io.polystep.domain.redemption.Settlement;
import java.math.BigInteger;

/** What a transaction did, inside its redemption. */
final class SettlementShape {
    private static final Field<String> TRANSACTION = new Field<>("transaction", Kinds.TEXT);
    private static final Field<Boolean> SHARES_MOVED = new Field<>("sharesMoved", Kinds.FLAG);
    private static final Field<Boolean> SUCCEEDED = new Field<>("succeeded", Kinds.FLAG);
    private static final Field<Usdc> RECEIVED = new Field<>("received", Kinds.USDC);
    private static final Field<BigInteger> GAS = new Field<>("gasWei", Kinds.WHOLE);
    private static final Field<Long> BLOCK = new Field<>("block", Kinds.LONG);

    static final Shape<Settlement> SHAPE = Shape.of(Settlement.class)
            .with(TRANSACTION, Settlement::transaction)
            .with(SHARES_MOVED, Settlement::sharesMoved)
            .with(SUCCEEDED, Settlement::succeeded)
            .with(RECEIVED, Settlement::received)
            .with(GAS, Settlement::gasWei)
            .with(BLOCK, Settlement::block)
            .builtBy(SettlementShape::build);

    private SettlementShape() {}

    private static Settlement build(Item item) {
        return new Settlement(
                item.get(TRANSACTION),
                item.get(SUCCEEDED),
                item.get(RECEIVED),
                item.get(SHARES_MOVED),
                item.get(GAS),
                item.get(BLOCK));
    }
}
