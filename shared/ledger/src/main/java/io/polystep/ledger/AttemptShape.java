package io.polystep.ledger;

import io.polystep.domain.redemption.Attempt;
import io.polystep.domain.redemption.SignedTransaction;
import java.time.Instant;

/** One signed transaction of a redemption, inside it. */
final class AttemptShape {
    private static final Field<SignedTransaction> TRANSACTION =
            new Field<>("transaction", Kind.map(SignedTransaction.class, SignedTransactionShape.SHAPE));
    private static final Field<Instant> AT = new Field<>("at", Kinds.TIME);

    static final Shape<Attempt> SHAPE = Shape.of(Attempt.class)
            .with(TRANSACTION, Attempt::transaction)
            .with(AT, Attempt::at)
            .builtBy(item -> new Attempt(item.get(TRANSACTION), item.get(AT)));

    private AttemptShape() {}
}
