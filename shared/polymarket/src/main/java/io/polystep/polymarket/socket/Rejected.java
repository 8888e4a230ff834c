package io.polystep.polymarket.socket;

import io.polystep.domain.market.TokenId;
import java.util.Optional;

/**
 * Something in a frame that gave no message.
 *
 * @param kind its class
 * @param reason names the field, what was expected and what was found
 * @param token the book that it would have changed, when that could be read
 */
public record Rejected(Kind kind, String reason, Optional<TokenId> token) {
    /** What it was. */
    public enum Kind {
        /** No JSON object with an event type: it may have been anything. */
        UNREADABLE(true),
        /** A book, a price change or a tick change with a field that does not fit. */
        DAMAGED_BOOK(true),
        /** Any other known event with a field that does not fit. */
        DAMAGED(false),
        /** An event type that this version does not know. */
        UNKNOWN_TYPE(false),
        /** A trade of a market that the caller does not know: its fee cannot be told. */
        UNKNOWN_MARKET(false),
        /** A trade in which none of our orders took part. */
        NOT_OURS(false);

        private final boolean affectsBooks;

        Kind(boolean affectsBooks) {
            this.affectsBooks = affectsBooks;
        }

        /** True when a book may now differ from the venue's. */
        public boolean affectsBooks() {
            return affectsBooks;
        }
    }
}
