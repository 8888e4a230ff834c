package io.polystep.ledger;

/** The nonce that the next transaction of an account takes. */
final class NonceShape {
    static final Field<Long> NEXT = new Field<>("next", Kinds.COUNT);

    static final Shape<Long> SHAPE =
            Shape.of(Long.class).with(NEXT, next -> next).builtBy(item -> item.get(NEXT));

    private NonceShape() {}
}
