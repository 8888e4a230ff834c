package io.polystep.ledger;

import io.polystep.domain.error.RetryableException;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.Quote;
import io.polystep.domain.market.ScannedMarket;
import io.polystep.domain.port.MarketBoard;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The market board. Items expire two days after their window; until DynamoDB has deleted an expired one it may still be
 * found, which does no harm, because {@link #current} goes by the window.
 */
final class DynamoMarketBoard implements MarketBoard {
    private static final String LIST = "MARKET";
    private static final Duration KEPT = Duration.ofDays(2);

    private final Items<Posted> items;

    DynamoMarketBoard(Store store) {
        this.items = new Items<>(store, PostedShape.SHAPE);
    }

    @Override
    public void put(Market market, List<Quote> quotes, Instant scannedAt) {
        Optional<Posted> earlier = items.find(Key.market(market.condition()));
        List<Quote> known = earlier.map(posted -> posted.scanned().quotes()).orElse(List.of());
        long revision = earlier.map(Posted::revision).orElse(0L);
        ScannedMarket scanned = new ScannedMarket(
                market,
                scannedAt,
                Stream.concat(known.stream(), quotes.stream()).toList());
        Condition condition = revision == 0 ? Condition.absent() : Condition.revision(revision);
        if (items.put(item(new Posted(scanned, revision + 1)), condition).isPresent()) {
            throw new RetryableException("expected market " + market.slug() + " at revision " + revision
                    + ", found that another scan has stored it meanwhile");
        }
    }

    @Override
    public List<ScannedMarket> current(Instant now) {
        return items.listed(LIST, Times.sortable(now)).stream()
                .map(Posted::scanned)
                .filter(scanned -> scanned.market().window().contains(now))
                .sorted(Comparator.comparing(scanned -> scanned.market().slug().value()))
                .toList();
    }

    @Override
    public Optional<ScannedMarket> find(ConditionId condition) {
        return items.find(Key.market(condition)).map(Posted::scanned);
    }

    private Item item(Posted posted) {
        Market market = posted.scanned().market();
        Instant end = market.window().end();
        return items.item(Key.market(market.condition()), posted, posted.revision())
                .set(Envelope.LIST, LIST)
                .set(Envelope.LIST_KEY, Times.sortable(end) + "#" + market.condition())
                .set(Envelope.EXPIRES, end.plus(KEPT).getEpochSecond());
    }
}
