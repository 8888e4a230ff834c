package io.polystep.ledger;

import io.polystep.domain.money.Usdc;
import io.polystep.domain.state.BookedMoney;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The account's item: one number for each {@link Pot}, and the exposure counters. */
final class BooksShape {
    static final Field<Usdc> AT_COST = new Field<>("atCost", Kinds.USDC);

    static final Shape<Books> SHAPE = shape();

    private BooksShape() {}

    private static Shape<Books> shape() {
        Shape.Parts<Books> parts = Shape.of(Books.class)
                .with(AT_COST, Books::atCost)
                .with(ExposureShape.AT_RISK, books -> books.exposure().atRisk())
                .with(ExposureShape.OPEN_ORDERS, books -> books.exposure().openOrders())
                .with(ExposureShape.ENTRIES, books -> books.exposure().entries())
                .with(Unresolved.COUNT, Books::unresolved);
        for (Pot pot : Pot.values()) {
            parts = parts.with(pot.field(), books -> books.amount(pot));
        }
        return parts.builtBy(BooksShape::build);
    }

    /** Positions cost nothing or something: less at cost than there is in cash would be a debt that nobody has booked. */
    private static Books build(Item item) {
        Books books = new Books(
                Stream.of(Pot.values()).collect(Collectors.toMap(pot -> pot, pot -> item.get(pot.field()))),
                ExposureShape.build(item),
                item.get(Unresolved.COUNT),
                item.get(AT_COST),
                item.get(Envelope.REVISION),
                item.get(Envelope.UPDATED_AT));
        BookedMoney money = books.money();
        if (money.openCost().isNegative()) {
            throw new IllegalArgumentException("expected atCost of free and reserved or more, which is " + money.cash()
                    + ", found " + books.atCost());
        }
        return books;
    }
}
