package io.polystep.local.session;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.polystep.domain.money.Micros;
import java.io.IOException;
import java.util.Arrays;

/** Collects the levels of one side of one message in reused arrays. */
final class LevelBuffer {
    private static final long ABSENT = -1;

    private final int most;
    private long[] prices = new long[128];
    private long[] sizes = new long[128];
    private int count;

    LevelBuffer(int most) {
        this.most = most;
    }

    void clear() {
        count = 0;
    }

    /** Reads {@code {"price":…,"size":…}}; the parser stands on its opening brace. */
    void readLevel(JsonParser parser) throws IOException, DamagedLineException {
        long price = ABSENT;
        long size = ABSENT;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "price" -> price = positive(parser, Damage.BAD_PRICE);
                case "size" -> size = positive(parser, Damage.BAD_SIZE);
                default -> parser.skipChildren();
            }
        }
        add(price, size);
    }

    Depth depth(boolean bids) throws DamagedLineException {
        return Depth.ofWorstFirst(prices, sizes, count, bids);
    }

    private void add(long price, long size) throws DamagedLineException {
        if (price == ABSENT || size == ABSENT) {
            throw new DamagedLineException(Damage.MISSING_FIELD, "expected price and size in each level, found less");
        }
        if (price >= Micros.ONE) {
            throw new DamagedLineException(Damage.BAD_PRICE, "expected a price below 1, found " + Micros.format(price));
        }
        if (count == most) {
            throw new DamagedLineException(Damage.NOT_JSON, "expected at most " + most + " levels, found more");
        }
        if (count == prices.length) {
            prices = Arrays.copyOf(prices, 2 * count);
            sizes = Arrays.copyOf(sizes, 2 * count);
        }
        prices[count] = price;
        sizes[count] = size;
        count++;
    }

    private static long positive(JsonParser parser, Damage damage) throws IOException, DamagedLineException {
        String text = parser.getText();
        long value = DecimalText.micros(text);
        if (value <= 0) {
            throw new DamagedLineException(
                    damage, "expected a decimal above zero with at most six decimals, found '" + text + "'");
        }
        return value;
    }
}
