package io.polystep.ledger;

import io.polystep.domain.Address;
import io.polystep.domain.redemption.SignedTransaction;

/** A chain transaction, inside its attempt. */
final class SignedTransactionShape {
    private static final Field<Address> FROM = new Field<>("from", Kinds.ADDRESS);
    private static final Field<Long> NONCE = new Field<>("nonce", Kinds.LONG);
    private static final Field<String> RAW = new Field<>("raw", Kinds.TEXT);
    private static final Field<String> HASH = new Field<>("hash", Kinds.TEXT);

    static final Shape<SignedTransaction> SHAPE = Shape.of(SignedTransaction.class)
            .with(FROM, SignedTransaction::from)
            .with(NONCE, SignedTransaction::nonce)
            .with(RAW, SignedTransaction::raw)
            .with(HASH, SignedTransaction::hash)
            .builtBy(SignedTransactionShape::build);

    private SignedTransactionShape() {}

    private static SignedTransaction build(Item item) {
        return new SignedTransaction(item.get(FROM), item.get(NONCE), item.get(RAW), item.get(HASH));
    }
}
