package io.polystep.polymarket.clob;

import io.polystep.domain.money.Price;
import io.polystep.domain.order.Side;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Json;
import java.util.Optional;

/**
 * The newest trade of a token.
 *
 * @param price at which it was made
 * @param side of the taker
 */
public record LastTrade(Price price, Side side) {
    /** Empty for the venue's way to say "never": a price without a side. */
    static Optional<LastTrade> read(String text) {
        return of(new Fields("the last trade", Json.parse(text)));
    }

    /** The same of an object; every answer of the venue has a price, also when there never was a trade. */
    static Optional<LastTrade> of(Fields answer) {
        Price price = answer.price("price");
        return answer.optionalValue("side", "BUY or SELL", Side::valueOf).map(side -> new LastTrade(price, side));
    }
}
