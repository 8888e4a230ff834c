package io.polystep.polymarket.book;

import io.polystep.domain.market.TokenId;

/**
 * A full book as the market channel sends it.
 *
 * @param token the outcome
 * @param atMillis when the venue says it was so, in Unix milliseconds
 * @param hash the venue's fingerprint of the book, empty when it sent none
 * @param bids levels below every ask
 * @param asks levels above every bid
 */
public record BookSnapshot(TokenId token, long atMillis, String hash, Levels bids, Levels asks) {
    /** True when the best bid is at or above the best ask: data that contradicts itself. */
    static boolean crossed(Levels bids, Levels asks) {
        return bids.count() > 0 && asks.count() > 0 && bids.priceMicros(bids.count() - 1) >= asks.priceMicros(0);
    }
}
