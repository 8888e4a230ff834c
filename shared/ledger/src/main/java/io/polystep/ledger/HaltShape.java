package io.polystep.ledger;

import io.polystep.domain.port.Halts.Halt;
import java.time.Instant;

/** A halt in force, and each record of setting or clearing one. */
final class HaltShape {
    private static final Field<String> REASON = new Field<>("reason", Kinds.TEXT);
    private static final Field<String> ACTOR = new Field<>("actor", Kinds.TEXT);
    private static final Field<Instant> AT = new Field<>("at", Kinds.TIME);

    static final Shape<Halt> SHAPE = Shape.of(Halt.class)
            .with(REASON, Halt::reason)
            .with(ACTOR, Halt::actor)
            .with(AT, Halt::at)
            .builtBy(HaltShape::build);

    private HaltShape() {}

    private static Halt build(Item item) {
        String scope = item.get(Envelope.PK).substring(Key.CONTROL.length());
        return new Halt(scope, item.get(REASON), item.get(ACTOR), item.get(AT));
    }
}
