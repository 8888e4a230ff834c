package io.polystep.domain.port;

import io.polystep.domain.market.Market;
import io.polystep.domain.market.MarketSlug;
import io.polystep.domain.market.OrderBook;
import io.polystep.domain.market.TokenId;
import java.util.List;

/**
 * The venue's public side: listings and books. Transport failures throw
 * {@link io.polystep.domain.error.RetryableException}; data that cannot be used is a value that says why.
 */
public interface MarketVenue {
    /** The listing of one market. */
    Listing market(MarketSlug slug);

    /** The books of these tokens, one answer for each in the same order. */
    List<BookReading> books(List<TokenId> tokens);

    /** What is listed under a slug. */
    sealed interface Listing {
        /**
         * A market that can be traded now.
         *
         * @param market its terms
         */
        record Tradable(Market market) implements Listing {}

        /**
         * Nothing under this slug (not listed yet, or never).
         *
         * @param slug what was asked for
         */
        record Absent(MarketSlug slug) implements Listing {}

        /**
         * Listed, known, and not open for orders (not yet, or no longer).
         *
         * @param slug what was asked for
         * @param reason for people
         */
        record NotOpen(MarketSlug slug, String reason) implements Listing {}

        /**
         * Listed with something that we do not know: version, tick, fee schedule, resolution rule, or a damaged field.
         * It must not be traded.
         *
         * @param slug what was asked for
         * @param reason names the field, what was expected and what was found
         */
        record Unusable(MarketSlug slug, String reason) implements Listing {}
    }

    /** What came back for one token's book. */
    sealed interface BookReading {
        /**
         * A book.
         *
         * @param book its levels
         */
        record Read(OrderBook book) implements BookReading {}

        /**
         * No book, or one that contradicts itself.
         *
         * @param token what was asked for
         * @param reason names what was expected and what was found
         */
        record Unusable(TokenId token, String reason) implements BookReading {}
    }
}
