package io.polystep.polymarket.book;

import io.polystep.domain.market.TokenId;
import io.polystep.polymarket.wire.Json;
import io.polystep.polymarket.wire.MalformedException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one book message while they are read. */
final class BookFields {
    private static final int MOST_DIGITS = 15;

    private final JsonCursor cursor;
    private @Nullable String type;
    private @Nullable String asset;
    private @Nullable String hash;
    private @Nullable String timestamp;
    private @Nullable Levels bids;
    private @Nullable Levels asks;

    BookFields(JsonCursor cursor) {
        this.cursor = cursor;
    }

    /** Reads one member, name and value. */
    void read() {
        int from = cursor.text();
        String name = cursor.string(from, cursor.position() - 1);
        cursor.take(':');
        switch (name) {
            case "event_type" -> type = once(name, type, cursor.value());
            case "asset_id" -> asset = once(name, asset, cursor.value());
            case "hash" -> hash = once(name, hash, cursor.value());
            case "timestamp" -> timestamp = once(name, timestamp, cursor.value());
            case "bids" -> bids = once(name, bids, BookDecoder.levels(cursor, name));
            case "asks" -> asks = once(name, asks, BookDecoder.levels(cursor, name));
            default -> cursor.skip();
        }
    }

    private static <T> T once(String name, @Nullable T before, T now) {
        if (before != null) {
            throw new MalformedException("expected field '" + name + "' of the book once, found it twice");
        }
        return now;
    }

    /** What was read; {@link MalformedException} for a missing field, another type, or a book that is crossed. */
    BookSnapshot snapshot(Map<String, TokenId> subscribed) {
        requireBook();
        Levels lower = required("bids", bids);
        Levels upper = required("asks", asks);
        if (BookSnapshot.crossed(lower, upper)) {
            throw new MalformedException("expected best bid below best ask, found a crossed book");
        }
        return new BookSnapshot(token(subscribed), millis(), hash == null ? "" : hash, lower, upper);
    }

    private void requireBook() {
        if (!"book".equals(required("event_type", type))) {
            throw new MalformedException(
                    "expected event_type 'book', found '" + Json.shown(String.valueOf(type)) + "'");
        }
    }

    private TokenId token(Map<String, TokenId> subscribed) {
        TokenId token = subscribed.get(required("asset_id", asset));
        if (token == null) {
            throw new MalformedException("expected field 'asset_id' of the book as a subscribed outcome, found '"
                    + Json.shown(String.valueOf(asset)) + "'");
        }
        return token;
    }

    private long millis() {
        String text = required("timestamp", timestamp);
        if (text.isEmpty() || text.length() > MOST_DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new MalformedException(
                    "expected field 'timestamp' of the book in Unix milliseconds, found '" + Json.shown(text) + "'");
        }
        return Long.parseLong(text);
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new MalformedException("expected field '" + name + "' of the book, found none");
        }
        return value;
    }
}
