package io.polystep.local.venue;

import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.TickSize;
import io.polystep.local.session.RecordedBook;
import io.polystep.local.session.SessionMarket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One market of the venue: its terms, its phase by time, and its book. */
final class VenueMarket {
    /** From the window's end to the result on the chain. */
    static final Duration RESOLUTION_DELAY = Duration.ofSeconds(20);

    /** From the window's end to {@code closed} in the listing. */
    static final Duration LISTING_DELAY = Duration.ofSeconds(25);

    private static final Duration BOOK_KEPT = Duration.ofSeconds(60);

    private final SessionMarket terms;
    private final FeeSchedule fees;
    private final LiveBook book;
    private boolean bookDropped;

    VenueMarket(SessionMarket terms, FeeSchedule fees, LiveBook book) {
        this.terms = terms;
        this.fees = fees;
        this.book = book;
    }

    SessionMarket terms() {
        return terms;
    }

    FeeSchedule fees() {
        return fees;
    }

    LiveBook book() {
        return book;
    }

    /** The price grid, as far as messages were applied. */
    TickSize tick() {
        return book.tick();
    }

    boolean accepting(Instant now) {
        return terms.window().contains(now);
    }

    boolean closed(Instant now) {
        return terms.winner().isPresent() && !now.isBefore(terms.window().end().plus(LISTING_DELAY));
    }

    Instant resolvesAt() {
        return terms.window().end().plus(RESOLUTION_DELAY);
    }

    TokenId complement(TokenId token) {
        return token.equals(terms.first()) ? terms.second() : terms.first();
    }

    String label(TokenId token) {
        return SessionMarket.LABELS.get(token.equals(terms.first()) ? 0 : 1);
    }

    /** Applies every message up to {@code now}. */
    void advance(Instant now) {
        while (!bookDropped && book.step(now).isPresent()) {
            // each step applies one message
        }
    }

    /** Lets go of the book when the market is over for a while; true when it is gone. */
    boolean dropOldBook(Instant now) {
        if (!bookDropped && now.isAfter(terms.window().end().plus(BOOK_KEPT))) {
            bookDropped = true;
            book.close();
        }
        return bookDropped;
    }

    /** When the next message is received while orders can rest; empty otherwise. */
    Optional<Instant> nextMessage(Instant now) {
        return bookDropped
                ? Optional.empty()
                : book.nextAt(now).filter(at -> at.isBefore(terms.window().end()));
    }

    /** The newest book of {@code token} among the messages that were applied. */
    Optional<RecordedBook> played(TokenId token) {
        return bookDropped ? Optional.empty() : book.book(token);
    }
}
