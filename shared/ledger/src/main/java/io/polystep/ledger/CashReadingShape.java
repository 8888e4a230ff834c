package io.polystep.ledger;

import io.polystep.domain.money.Usdc;
import io.polystep.domain.state.CashReading;
import java.time.Instant;

/** The last look at the wallet, inside the state record. */
final class CashReadingShape {
    private static final Field<Usdc> AMOUNT = new Field<>("amount", Kinds.USDC);
    private static final Field<String> SOURCE = new Field<>("source", Kinds.TEXT);
    private static final Field<Long> BLOCK = new Field<>("block", Kinds.LONG);
    private static final Field<Instant> AS_OF = new Field<>("asOf", Kinds.TIME);

    static final Shape<CashReading> SHAPE = Shape.of(CashReading.class)
            .with(AMOUNT, CashReading::amount)
            .with(SOURCE, CashReading::source)
            .with(BLOCK, CashReading::block)
            .with(AS_OF, CashReading::asOf)
            .builtBy(CashReadingShape::build);

    private CashReadingShape() {}

    private static CashReading build(Item item) {
        return new CashReading(item.get(AMOUNT), item.get(SOURCE), item.get(BLOCK), item.get(AS_OF));
    }
}
