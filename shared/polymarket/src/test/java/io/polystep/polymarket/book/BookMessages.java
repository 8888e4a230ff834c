package io.polystep.polymarket.book;

import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.order.Side;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Messages of the market channel for tests. */
final class BookMessages {
    static final TokenId TOKEN = new TokenId("1111");
    static final long AT = 1_773_265_307_083L;

    private BookMessages() {}

    /** A book with these sides, each level as {@code price:size}. */
    static String book(String bids, String asks) {
        return "{\"market\":\"0xab\",\"asset_id\":\"1111\",\"timestamp\":\"" + AT + "\",\"hash\":\"7a7a\",\"bids\":"
                + levels(bids) + ",\"asks\":" + levels(asks)
                + ",\"tick_size\":\"0.01\",\"neg_risk\":false,\"event_type\":\"book\"}";
    }

    private static String levels(String side) {
        return Arrays.stream(side.split(" "))
                .filter(level -> !level.isEmpty())
                .map(level -> level.split(":"))
                .map(level -> "{\"price\":\"" + level[0] + "\",\"size\":\"" + level[1] + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    static BookSnapshot decode(String message) {
        return new BookDecoder(List.of(TOKEN)).decode(message.getBytes(StandardCharsets.UTF_8));
    }

    static BookSnapshot snapshot(String bids, String asks) {
        return decode(book(bids, asks));
    }

    /** A change that does not say what is best. */
    static PriceChanges change(long atMillis, Side side, String price, String size) {
        return change(atMillis, side, price, size, "", "");
    }

    static PriceChanges change(long atMillis, Side side, String price, String size, String bestBid, String bestAsk) {
        return new PriceChanges(
                TOKEN,
                atMillis,
                List.of(new PriceChanges.Change(side, Price.of(price), Shares.of(size), best(bestBid), best(bestAsk))));
    }

    private static Optional<Price> best(String price) {
        return price.isEmpty() ? Optional.empty() : Optional.of(Price.of(price));
    }
}
