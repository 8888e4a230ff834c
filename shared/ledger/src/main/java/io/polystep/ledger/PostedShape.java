package io.polystep.ledger;

import io.polystep.domain.market.Market;
import io.polystep.domain.market.Quote;
import io.polystep.domain.market.ScannedMarket;
import java.time.Instant;
import java.util.List;

/** A market on the board. */
final class PostedShape {
    private static final Field<Market> MARKET = new Field<>("market", Kind.map(Market.class, MarketShape.SHAPE));
    private static final Field<Instant> SCANNED_AT = new Field<>("scannedAt", Kinds.TIME);
    private static final Field<List<Quote>> QUOTES =
            new Field<>("quotes", Kind.list(Kind.map(Quote.class, QuoteShape.SHAPE)));

    static final Shape<Posted> SHAPE = Shape.of(Posted.class)
            .with(MARKET, posted -> posted.scanned().market())
            .with(SCANNED_AT, posted -> posted.scanned().scannedAt())
            .with(QUOTES, posted -> posted.scanned().quotes())
            .builtBy(PostedShape::build);

    private PostedShape() {}

    private static Posted build(Item item) {
        return new Posted(
                new ScannedMarket(item.get(MARKET), item.get(SCANNED_AT), item.get(QUOTES)),
                item.get(Envelope.REVISION));
    }
}
