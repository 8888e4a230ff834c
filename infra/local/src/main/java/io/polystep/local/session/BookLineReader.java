package io.polystep.local.session;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.polystep.domain.Whole;
import io.polystep.domain.money.Micros;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads one line {@code {"recv_ms":…,"msg":{…}}} without building a tree. Reusable, not thread-safe. */
final class BookLineReader {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int MOST_LEVELS = 10_000;

    private final SessionMarket market;
    private final LevelBuffer levels = new LevelBuffer(MOST_LEVELS);

    private long receivedMillis;
    private @Nullable String asset;
    private @Nullable String timestamp;
    private @Nullable Depth bids;
    private @Nullable Depth asks;

    BookLineReader(SessionMarket market) {
        this.market = market;
    }

    RecordedBook read(String line) throws DamagedLineException {
        reset();
        try (JsonParser parser = JSON.createParser(line)) {
            expect(parser.nextToken() == JsonToken.START_OBJECT, Damage.NOT_JSON, "one JSON object");
            readEnvelope(parser);
            expect(parser.nextToken() == null, Damage.NOT_JSON, "the end of the line after the object");
        } catch (IOException notJson) {
            throw new DamagedLineException(
                    Damage.NOT_JSON,
                    "expected one JSON object, found a line of " + line.length() + " characters that is not: "
                            + line.substring(0, Math.min(60, line.length())));
        }
        return book();
    }

    private void reset() {
        receivedMillis = -1;
        asset = null;
        timestamp = null;
        bids = null;
        asks = null;
    }

    private void readEnvelope(JsonParser parser) throws IOException, DamagedLineException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("recv_ms") && value == JsonToken.VALUE_NUMBER_INT) {
                receivedMillis = parser.getLongValue();
            } else if (name.equals("msg") && value == JsonToken.START_OBJECT) {
                readMessage(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void readMessage(JsonParser parser) throws IOException, DamagedLineException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "asset_id" -> asset = text(parser, value);
                case "timestamp" -> timestamp = text(parser, value);
                case "bids" -> bids = side(parser, value, true);
                case "asks" -> asks = side(parser, value, false);
                default -> parser.skipChildren();
            }
        }
    }

    private static @Nullable String text(JsonParser parser, JsonToken value) throws IOException {
        parser.skipChildren();
        return value.isScalarValue() && value != JsonToken.VALUE_NULL ? parser.getText() : null;
    }

    private @Nullable Depth side(JsonParser parser, JsonToken value, boolean isBids)
            throws IOException, DamagedLineException {
        if (value != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return null;
        }
        levels.clear();
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            levels.readLevel(parser);
        }
        expect(parser.currentToken() == JsonToken.END_ARRAY, Damage.MISSING_FIELD, "a list of {price, size}");
        return levels.depth(isBids);
    }

    private RecordedBook book() throws DamagedLineException {
        expect(receivedMillis >= 0, Damage.MISSING_FIELD, "'recv_ms' in milliseconds");
        String token = present(asset, "asset_id");
        String stamp = present(timestamp, "timestamp");
        Depth bidSide = present(bids, "bids");
        Depth askSide = present(asks, "asks");
        RecordedBook book = new RecordedBook(Instant.ofEpochMilli(receivedMillis), instant(stamp), bidSide, askSide);
        requireUncrossed(book);
        if (token.equals(market.first().value())) {
            return book;
        }
        expect(token.equals(market.second().value()), Damage.FOREIGN_TOKEN, "a token of " + market.slug());
        return book.mirrored();
    }

    private static Instant instant(String millis) throws DamagedLineException {
        try {
            return Instant.ofEpochMilli(Whole.of(millis));
        } catch (IllegalArgumentException | DateTimeException notMillis) {
            throw new DamagedLineException(
                    Damage.MISSING_FIELD, "expected 'timestamp' in milliseconds, found '" + millis + "'");
        }
    }

    private static void requireUncrossed(RecordedBook book) throws DamagedLineException {
        Depth bids = book.bids();
        Depth asks = book.asks();
        if (bids.size() > 0 && asks.size() > 0 && bids.price(0) >= asks.price(0)) {
            throw new DamagedLineException(
                    Damage.CROSSED,
                    "expected best bid below best ask, found bid " + Micros.format(bids.price(0)) + " and ask "
                            + Micros.format(asks.price(0)));
        }
    }

    private static <T> T present(@Nullable T value, String field) throws DamagedLineException {
        if (value == null) {
            throw new DamagedLineException(Damage.MISSING_FIELD, "expected field '" + field + "' in msg, found none");
        }
        return value;
    }

    private static void expect(boolean holds, Damage damage, String what) throws DamagedLineException {
        if (!holds) {
            throw new DamagedLineException(damage, "expected " + what + ", found something else");
        }
    }
}
