package io.polystep.scan;

import io.polystep.domain.error.RetryableException;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.MarketSlug;
import io.polystep.domain.market.Outcome;
import io.polystep.domain.market.Quote;
import io.polystep.domain.port.MarketBoard;
import io.polystep.domain.port.MarketVenue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads markets and books and stores what can be traded. What cannot is counted and named, never stored.
 *
 * @param venue where markets are listed
 * @param board where the other steps look
 * @param clock the time of the scan
 */
record Scan(MarketVenue venue, MarketBoard board, InstantSource clock) {
    /**
     * Scans these markets.
     *
     * @throws RetryableException if the venue answered for none of them
     */
    ScanReport run(List<MarketSlug> slugs) {
        Tally tally = new Tally();
        for (MarketSlug slug : slugs) {
            try {
                look(slug, tally);
            } catch (RetryableException unreachable) {
                tally.refuse("UNREACHABLE", slug + ": " + unreachable.getMessage());
            }
        }
        if (!slugs.isEmpty() && tally.refused("UNREACHABLE") == slugs.size()) {
            throw new RetryableException("expected the venue to answer for one of " + slugs + ", found "
                    + tally.report(slugs.size()).details());
        }
        return tally.report(slugs.size());
    }

    private void look(MarketSlug slug, Tally tally) {
        switch (venue.market(slug)) {
            case MarketVenue.Listing.Tradable tradable -> store(tradable.market(), tally);
            case MarketVenue.Listing.Absent absent -> tally.refuse("ABSENT", slug + ": not listed");
            case MarketVenue.Listing.NotOpen closed -> tally.refuse("NOT_OPEN", slug + ": " + closed.reason());
            case MarketVenue.Listing.Unusable unusable -> tally.refuse("UNUSABLE", slug + ": " + unusable.reason());
        }
    }

    private void store(Market market, Tally tally) {
        List<Quote> quotes = new ArrayList<>();
        Instant now = clock.instant();
        for (MarketVenue.BookReading reading :
                venue.books(market.outcomes().stream().map(Outcome::token).toList())) {
            switch (reading) {
                case MarketVenue.BookReading.Read read -> quotes.add(Quote.of(read.book(), now));
                case MarketVenue.BookReading.Unusable unusable ->
                    tally.refuse("BOOK_UNUSABLE", market.slug() + ": " + unusable.reason());
            }
        }
        board.put(market, quotes, now);
        tally.stored(quotes.size());
    }
}
