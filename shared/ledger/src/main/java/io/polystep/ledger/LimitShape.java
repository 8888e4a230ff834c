package io.polystep.ledger;

import io.polystep.domain.risk.LimitVersion;
import io.polystep.domain.risk.Limits;
import java.time.LocalDate;
import java.util.Optional;

/** The limits in force and those that wait for their day. */
final class LimitShape {
    private static final Field<Long> VERSION = new Field<>("version", Kinds.LONG);
    private static final Field<Limits> EFFECTIVE = new Field<>("effective", Kind.map(Limits.class, LimitsShape.SHAPE));
    private static final Field<Limits> WAITING = new Field<>("waiting", Kind.map(Limits.class, LimitsShape.SHAPE));
    private static final Field<LocalDate> FROM =
            new Field<>("waitingFrom", Kind.text(LocalDate.class, LocalDate::toString, LocalDate::parse));

    static final Shape<LimitVersion> SHAPE = Shape.of(LimitVersion.class)
            .with(VERSION, LimitVersion::version)
            .with(EFFECTIVE, LimitVersion::effective)
            .withOptional(WAITING, version -> version.waiting().map(LimitVersion.Waiting::limits))
            .withOptional(FROM, version -> version.waiting().map(LimitVersion.Waiting::from))
            .builtBy(LimitShape::build);

    private LimitShape() {}

    private static LimitVersion build(Item item) {
        Optional<LimitVersion.Waiting> waiting =
                item.find(WAITING).map(limits -> new LimitVersion.Waiting(limits, item.get(FROM)));
        return new LimitVersion(item.get(VERSION), item.get(EFFECTIVE), waiting, item.get(Envelope.REVISION));
    }
}
