package io.polystep.polymarket.socket;

import io.polystep.domain.market.TokenId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rule that says which books may be used. A book begins as awaiting, a snapshot makes it live, and a lost
 * connection, a tick change, a damaged message, time that runs backwards or the owner's own finding (another hash) makes
 * it awaiting again. Does no I/O; for one thread at a time.
 */
final class Resync {
    private final Duration askAgainAfter;
    private final Map<TokenId, Book> books = new LinkedHashMap<>();

    private static final class Book {
        private BookHealth health = new BookHealth.Awaiting("no snapshot yet");
        private @Nullable Instant askedAt;
    }

    /** @param askAgainAfter the least time between two requests for the same snapshot */
    Resync(Duration askAgainAfter) {
        this.askAgainAfter = askAgainAfter;
    }

    /** Begins to follow a book; true when it is new. */
    boolean watch(TokenId token) {
        return books.putIfAbsent(token, new Book()) == null;
    }

    /** Ends following it; true when it was followed. */
    boolean unwatch(TokenId token) {
        return books.remove(token) != null;
    }

    /** The books that are followed. */
    Set<TokenId> tokens() {
        return Set.copyOf(books.keySet());
    }

    /** The health of a book, empty when it is not followed. */
    Optional<BookHealth> health(TokenId token) {
        return Optional.ofNullable(books.get(token)).map(book -> book.health);
    }

    /** A snapshot came; false when the book is not followed. */
    boolean snapshot(TokenId token, Instant venueTime, Instant receivedAt) {
        Book book = books.get(token);
        if (book != null) {
            book.health = new BookHealth.Live(venueTime, receivedAt);
        }
        return book != null;
    }

    /** True when a change may be applied: the book is live and the venue's time does not run backwards. */
    boolean change(TokenId token, Instant venueTime, Instant receivedAt) {
        Book book = books.get(token);
        if (book == null || !(book.health instanceof BookHealth.Live live) || venueTime.isBefore(live.venueTime())) {
            return false;
        }
        book.health = new BookHealth.Live(venueTime, receivedAt);
        return true;
    }

    /** Makes a book awaiting; true when it was live before. */
    boolean spoil(TokenId token, String reason) {
        Book book = books.get(token);
        if (book == null || !(book.health instanceof BookHealth.Live)) {
            return false;
        }
        book.health = new BookHealth.Awaiting(reason);
        return true;
    }

    /** All followed books were asked for, by the greeting. */
    void askedForAll(Instant now) {
        books.values().forEach(book -> book.askedAt = now);
    }

    /** Books for which a snapshot is to be asked now; they count as asked for from here on. */
    List<TokenId> due(Instant now) {
        List<TokenId> due = books.entrySet().stream()
                .filter(entry -> isDue(entry.getValue(), now))
                .map(Map.Entry::getKey)
                .toList();
        books.forEach((token, book) -> book.askedAt = due.contains(token) ? now : book.askedAt);
        return due;
    }

    private boolean isDue(Book book, Instant now) {
        Instant asked = book.askedAt;
        return book.health instanceof BookHealth.Awaiting
                && (asked == null || !now.isBefore(asked.plus(askAgainAfter)));
    }
}
