package io.polystep.testkit.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Writes recorded {@code book} messages: worst level first, so that the best is the last element, as the venue does. */
final class BookMessages {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LEVELS = 8;

    private final RandomGenerator random;

    BookMessages(RandomGenerator random) {
        this.random = random;
    }

    /** One recorded line. {@code cents} is the middle of the book of this token, 0 to 100. */
    JsonNode line(ConditionId condition, TokenId token, int cents, long venueMillis) {
        ObjectNode message = JSON.objectNode();
        message.put("market", condition.value());
        message.put("asset_id", token.value());
        message.put("timestamp", Long.toString(venueMillis));
        message.put("hash", hash());
        int spread = 1 + random.nextInt(2);
        int bestBid = Math.min(99, cents - (spread + 1) / 2);
        message.set("bids", levels(bestBid, -1));
        message.set("asks", levels(Math.max(1, bestBid + spread), 1));
        message.put("event_type", "book");
        ObjectNode line = JSON.objectNode();
        line.put("recv_ms", venueMillis + 20 + random.nextInt(60));
        line.set("msg", message);
        return line;
    }

    private ArrayNode levels(int best, int direction) {
        ArrayNode levels = JSON.arrayNode();
        for (int i = LEVELS - 1; i >= 0; i--) {
            int price = best + direction * i;
            if (price >= 1 && price <= 99) {
                levels.addObject().put("price", decimal(price)).put("size", size());
            }
        }
        return levels;
    }

    private static String decimal(int cents) {
        return cents % 10 == 0 ? "0." + cents / 10 : String.format(java.util.Locale.ROOT, "0.%02d", cents);
    }

    private String size() {
        int hundredths = 2_000 + random.nextInt(90_000);
        return hundredths % 100 == 0
                ? Integer.toString(hundredths / 100)
                : String.format(java.util.Locale.ROOT, "%d.%02d", hundredths / 100, hundredths % 100);
    }

    private String hash() {
        byte[] bytes = new byte[20];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
