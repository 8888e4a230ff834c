package io.polystep.ledger;

import io.polystep.domain.port.Lease;
import java.time.Instant;

/** A lease; its name is the item's partition key behind {@code LEASE#}. */
final class LeaseShape {
    static final Field<Long> FENCE = new Field<>("fence", Kinds.LONG);
    private static final Field<String> NAME = new Field<>("name", Kinds.TEXT);
    private static final Field<String> OWNER = new Field<>("owner", Kinds.TEXT);
    private static final Field<Instant> UNTIL = new Field<>("until", Kinds.TIME);

    static final Shape<Lease> SHAPE = Shape.of(Lease.class)
            .with(NAME, Lease::name)
            .with(OWNER, Lease::owner)
            .with(FENCE, Lease::fence)
            .with(UNTIL, Lease::until)
            .builtBy(LeaseShape::build);

    private LeaseShape() {}

    private static Lease build(Item item) {
        return new Lease(item.get(NAME), item.get(OWNER), item.get(FENCE), item.get(UNTIL));
    }
}
