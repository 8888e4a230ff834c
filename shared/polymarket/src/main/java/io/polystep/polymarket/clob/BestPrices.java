package io.polystep.polymarket.clob;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The best prices of one token.
 *
 * @param bid highest price at which somebody buys
 * @param ask lowest price at which somebody sells
 */
public record BestPrices(Optional<Price> bid, Optional<Price> ask) {
    /** Reads {@code {"token":{"BUY":"0.1","SELL":"0.2"}}}, for the tokens that were asked for only. */
    static Map<TokenId, BestPrices> read(List<TokenId> tokens, String text) {
        JsonNode node = Json.parse(text);
        Fields answer = new Fields("the prices", node);
        Map<TokenId, BestPrices> prices = new LinkedHashMap<>();
        for (TokenId token : tokens) {
            if (answer.has(token.value())) {
                prices.put(token, of(answer.object(token.value())));
            }
        }
        return prices;
    }

    private static BestPrices of(Fields sides) {
        return new BestPrices(side(sides, "BUY"), side(sides, "SELL"));
    }

    private static Optional<Price> side(Fields sides, String name) {
        return sides.optionalValue(name, "a price from 0 to 1", Price::of);
    }
}
