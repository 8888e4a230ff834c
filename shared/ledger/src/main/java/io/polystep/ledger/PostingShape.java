package io.polystep.ledger;

import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Posting;
import io.polystep.domain.ledger.Unit;
import java.math.BigInteger;

/** One line of an entry, inside the entry. */
final class PostingShape {
    private static final Field<Account> ACCOUNT =
            new Field<>("account", Kind.text(Account.class, Account::name, Account::new));
    private static final Field<Unit> UNIT = new Field<>("unit", Kind.text(Unit.class, Unit::toString, Unit::of));
    private static final Field<BigInteger> AMOUNT = new Field<>("amount", Kinds.WHOLE);

    static final Shape<Posting> SHAPE = Shape.of(Posting.class)
            .with(ACCOUNT, Posting::account)
            .with(UNIT, Posting::unit)
            .with(AMOUNT, Posting::amount)
            .builtBy(PostingShape::build);

    private PostingShape() {}

    private static Posting build(Item item) {
        return new Posting(item.get(ACCOUNT), item.get(UNIT), item.get(AMOUNT));
    }
}
