package io.polystep.ledger;

import io.polystep.domain.market.Quote;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import java.time.Instant;

/** One quote, inside a market on the board. */
final class QuoteShape {
    private static final Field<Instant> AT = new Field<>("at", Kinds.TIME);
    private static final Field<TokenId> TOKEN = new Field<>("token", Kinds.TOKEN);
    private static final Field<Price> BID = new Field<>("bid", Kinds.PRICE);
    private static final Field<Price> ASK = new Field<>("ask", Kinds.PRICE);

    static final Shape<Quote> SHAPE = Shape.of(Quote.class)
            .with(AT, Quote::at)
            .with(TOKEN, Quote::token)
            .withOptional(BID, Quote::bid)
            .withOptional(ASK, Quote::ask)
            .builtBy(QuoteShape::build);

    private QuoteShape() {}

    private static Quote build(Item item) {
        return new Quote(item.get(AT), item.get(TOKEN), item.find(BID), item.find(ASK));
    }
}
