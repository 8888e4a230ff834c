package io.polystep.domain.market;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /**
     * Keeps the newest quotes only, and of two quotes of one token at one time the later one: a scan that is repeated
     * after a crash must not look like two scans that agree.
     */
    public ScannedMarket {
        List<Quote> distinct = distinct(quotes);
        quotes = List.copyOf(distinct.subList(Math.max(0, distinct.size() - MOST_QUOTES), distinct.size()));
    }

    private static List<Quote> distinct(List<Quote> quotes) {
        Map<List<Object>, Quote> byTime = new LinkedHashMap<>();
        quotes.forEach(quote -> byTime.put(List.of(quote.token(), quote.at()), quote));
        return new ArrayList<>(byTime.values());
    }

    /** The quotes of one outcome, oldest first. */
    public List<Quote> quotes(TokenId token) {
        return quotes.stream().filter(quote -> quote.token().equals(token)).toList();
    }
}
