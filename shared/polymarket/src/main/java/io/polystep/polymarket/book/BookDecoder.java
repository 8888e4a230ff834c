package io.polystep.polymarket.book;

import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Micros;
import io.polystep.polymarket.wire.MalformedException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads {@code book} messages of the market channel, one pass over the bytes, without an object for each number. Fields
 * may come in any order; unknown ones are passed over; a field that occurs twice, is missing or does not fit makes the
 * whole message a {@link MalformedException} that names it, never a wrong book. Safe for use by several threads.
 */
public final class BookDecoder {
    private static final int MOST_LEVELS = 10_001;

    private final Map<String, TokenId> subscribed;

    /**
     * A decoder for the books of these outcomes.
     *
     * @param subscribed books of others are refused
     */
    public BookDecoder(Collection<TokenId> subscribed) {
        this.subscribed =
                subscribed.stream().collect(Collectors.toUnmodifiableMap(TokenId::value, Function.identity()));
    }

    /**
     * The book in one message.
     *
     * @param utf8 a JSON object, nothing else
     * @throws MalformedException if it is not a book of a subscribed outcome
     */
    public BookSnapshot decode(byte[] utf8) {
        JsonCursor cursor = new JsonCursor(utf8);
        BookFields fields = new BookFields(cursor);
        cursor.take('{');
        if (!cursor.took('}')) {
            do {
                fields.read();
            } while (cursor.another('}'));
        }
        cursor.end();
        return fields.snapshot(subscribed);
    }

    /** Reads the levels of one side. */
    static Levels levels(JsonCursor cursor, String side) {
        Levels levels = new Levels();
        cursor.take('[');
        if (cursor.took(']')) {
            return levels;
        }
        do {
            if (levels.count() == MOST_LEVELS) {
                throw cursor.wrong("at most " + MOST_LEVELS + " levels in the " + side);
            }
            level(cursor, side, levels);
        } while (cursor.another(']'));
        return levels.inOrder();
    }

    private static void level(JsonCursor cursor, String side, Levels levels) {
        long price = -1;
        long size = -1;
        cursor.take('{');
        do {
            int from = cursor.text();
            int to = cursor.position() - 1;
            cursor.take(':');
            if (price < 0 && cursor.isAt(from, to, "price")) {
                price = cursor.micros();
            } else if (size < 0 && cursor.isAt(from, to, "size")) {
                size = cursor.micros();
            } else {
                skipUnknown(cursor, cursor.string(from, to), side);
            }
        } while (cursor.another('}'));
        requireLevel(cursor, side, price, size);
        levels.append(price, size);
    }

    private static void skipUnknown(JsonCursor cursor, String field, String side) {
        if (field.equals("price") || field.equals("size")) {
            throw cursor.wrong("field '" + field + "' once in a level of the " + side);
        }
        cursor.skip();
    }

    private static void requireLevel(JsonCursor cursor, String side, long price, long size) {
        if (price <= 0 || price >= Micros.ONE) {
            throw cursor.wrong("field 'price' between 0 and 1 in the level of the " + side + " that ends");
        }
        if (size <= 0) {
            throw cursor.wrong("field 'size' above zero in the level of the " + side + " that ends");
        }
    }
}
