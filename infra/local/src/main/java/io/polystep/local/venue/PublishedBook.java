package io.polystep.local.venue;

import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.TickSize;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One token's book as its followers know it; says what a newer one changes. Not thread-safe. */
final class PublishedBook {
    private final VenueMarket market;
    private final TokenId token;
    private SortedMap<Long, Long> bids = new TreeMap<>();
    private SortedMap<Long, Long> asks = new TreeMap<>();
    private TickSize tick;
    private long millis = Long.MIN_VALUE;

    PublishedBook(VenueMarket market, TokenId token) {
        this.market = market;
        this.token = token;
        this.tick = market.tick();
    }

    /**
     * A level that is different now.
     *
     * @param buy side
     * @param priceMicros where
     * @param sizeMicros what is there now, zero for nothing
     */
    record Change(boolean buy, long priceMicros, long sizeMicros) {}

    VenueMarket market() {
        return market;
    }

    TokenId token() {
        return token;
    }

    /** Takes over the newer book and gives the differing levels. */
    List<Change> update(VenueDesk.Quotes quotes) {
        List<Change> changes = new ArrayList<>();
        SortedMap<Long, Long> newBids = levels(quotes.bids());
        SortedMap<Long, Long> newAsks = levels(quotes.asks());
        compare(true, bids, newBids, changes);
        compare(false, asks, newAsks, changes);
        bids = newBids;
        asks = newAsks;
        return changes;
    }

    private static SortedMap<Long, Long> levels(List<Offer> offers) {
        SortedMap<Long, Long> levels = new TreeMap<>();
        offers.forEach(offer -> levels.put(offer.priceMicros(), offer.freeMicros()));
        return levels;
    }

    private static void compare(boolean buy, Map<Long, Long> before, Map<Long, Long> now, List<Change> changes) {
        before.keySet().stream()
                .filter(price -> !now.containsKey(price))
                .forEach(price -> changes.add(new Change(buy, price, 0)));
        now.forEach((price, size) -> {
            if (!size.equals(before.get(price))) {
                changes.add(new Change(buy, price, size));
            }
        });
    }

    /** The grid that the followers know before they are told of the present one. */
    TickSize takeTick() {
        TickSize before = tick;
        tick = market.tick();
        return before;
    }

    /** The best bid in millionths, or zero when there is none. */
    long bestBid() {
        return bids.isEmpty() ? 0 : bids.lastKey();
    }

    /** The best ask in millionths, or zero when there is none. */
    long bestAsk() {
        return asks.isEmpty() ? 0 : asks.firstKey();
    }

    /** The time to tell with what happened at {@code at}: never before what was told already. */
    Instant time(Instant at) {
        millis = Math.max(millis, at.toEpochMilli());
        return Instant.ofEpochMilli(millis);
    }
}
