package io.polystep.polymarket.wire;

import io.polystep.domain.market.Market;
import io.polystep.domain.order.Fill;
import io.polystep.domain.order.OrderHash;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One page of {@code GET /data/trades}.
 *
 * @param fills the fills of the order in question; rows of other orders are none of its business
 * @param next the cursor of the next page, empty at the end
 */
public record TradePage(List<Fill> fills, Optional<String> next) {
    /** The cursor of the first page. */
    public static final String START = "MA==";

    private static final String END = "LTE=";

    /** Copies the list. */
    public TradePage {
        fills = List.copyOf(fills);
    }

    /**
     * Reads a page.
     *
     * @throws MalformedException if any row is not readable, or a row of this order does not fit the market
     */
    public static TradePage read(OrderHash order, Market market, String text) {
        Fields page = new Fields("the page of trades", Json.parse(text));
        List<Fill> fills = page.array("data").stream()
                .map(row -> new TradeRow(
                        new Fields("trade " + Json.shown(row.path("id").asText()), row)))
                .flatMap(row -> row.fill(order, market).stream())
                .toList();
        return new TradePage(fills, next(page));
    }

    private static Optional<String> next(Fields page) {
        return Stream.of(page.text("next_cursor"))
                .filter(cursor -> !cursor.equals(END) && !cursor.isEmpty())
                .findFirst();
    }
}
