package io.polystep.domain.market;

import java.time.Instant;
import java.util.List;

/**
 * A market as the scan last saw it, with the recent quotes of both outcomes.
 *
 * @param market what the venue lists
 * @param scannedAt when it was last read
 * @param quotes oldest first, at most {@link #MOST_QUOTES}
 */
public record ScannedMarket(Market market, Instant scannedAt, List<Quote> quotes) {
    /** How many quotes are kept: ten scans of two outcomes. */
    public static final int MOST_QUOTES = 20;

    /** Keeps the newest quotes only. */
    public ScannedMarket {
        quotes = List.copyOf(quotes.subList(Math.max(0, quotes.size() - MOST_QUOTES), quotes.size()));
    }

    /** The quotes of one outcome, oldest first. */
    public List<Quote> quotes(TokenId token) {
        return quotes.stream().filter(quote -> quote.token().equals(token)).toList();
    }
}
