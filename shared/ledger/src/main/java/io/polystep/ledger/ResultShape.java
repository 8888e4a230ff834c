package io.polystep.ledger;

import io.polystep.domain.money.Usdc;
import io.polystep.domain.port.ReconciliationLedger.Result;
import io.polystep.domain.reconciliation.Cursor;
import io.polystep.domain.reconciliation.Decision;
import java.time.Instant;
import java.util.List;

/** The last reconciliation, with the revision of its item. */
final class ResultShape {
    private static final Field<Long> BLOCK = new Field<>("block", Kinds.LONG);
    private static final Field<Instant> TRADES_FROM = new Field<>("tradesFrom", Kinds.TIME);
    private static final Field<Usdc> PEAK_BASE = new Field<>("peakBase", Kinds.USDC);
    private static final Field<Decision.Verdict> VERDICT =
            new Field<>("verdict", Kind.constant(Decision.Verdict.class));
    private static final Field<Instant> AT = new Field<>("at", Kinds.TIME);
    private static final Field<Instant> AGREED_AT = new Field<>("agreedAt", Kinds.TIME);
    private static final Field<List<String>> FINDINGS = new Field<>("findings", Kind.list(Kinds.TEXT));

    static final Shape<Stored> SHAPE = Shape.of(Stored.class)
            .with(BLOCK, stored -> stored.result().cursor().block())
            .with(TRADES_FROM, stored -> stored.result().cursor().tradesFrom())
            .withOptional(PEAK_BASE, stored -> stored.result().cursor().peakBase())
            .with(VERDICT, stored -> stored.result().verdict())
            .with(AT, stored -> stored.result().at())
            .withOptional(AGREED_AT, stored -> stored.result().agreedAt())
            .with(FINDINGS, stored -> stored.result().findings())
            .builtBy(ResultShape::build);

    /**
     * A result as stored.
     *
     * @param result what came of it
     * @param revision number of stored versions
     */
    record Stored(Result result, long revision) {}

    private ResultShape() {}

    private static Stored build(Item item) {
        Result result = new Result(
                new Cursor(item.get(BLOCK), item.get(TRADES_FROM), item.find(PEAK_BASE)),
                item.get(VERDICT),
                item.get(AT),
                item.find(AGREED_AT),
                item.get(FINDINGS));
        return new Stored(result, item.get(Envelope.REVISION));
    }
}
