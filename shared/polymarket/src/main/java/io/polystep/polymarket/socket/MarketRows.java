package io.polystep.polymarket.socket;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.market.BookLevel;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.OrderBook;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.TickSize;
import io.polystep.domain.order.Side;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Json;
import io.polystep.polymarket.wire.MalformedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of the market channel by event type. */
final class MarketRows {
    private MarketRows() {}

    static void read(String type, Fields row, List<MarketMessage> messages, List<Rejected> rejected) {
        switch (type) {
            case "book" -> messages.add(snapshot(row));
            case "price_change" -> changes(row, rejected).ifPresent(messages::add);
            case "tick_size_change" -> messages.add(tick(row));
            case "last_trade_price" -> messages.add(trade(row));
            case "best_bid_ask" -> messages.add(best(row));
            case "new_market" -> messages.add(opened(row));
            case "market_resolved" -> messages.add(resolved(row));
            default ->
                rejected.add(new Rejected(
                        Rejected.Kind.UNKNOWN_TYPE,
                        "expected an event type of the market channel, found '" + Json.shown(type) + "'",
                        Optional.empty()));
        }
    }

    private static MarketMessage snapshot(Fields row) {
        OrderBook book = new OrderBook(token(row), row.millis("timestamp"), levels("bids", row), levels("asks", row));
        Optional<TickSize> tick = row.optionalText("tick_size").map(text -> tick(row, "tick_size"));
        return new MarketMessage.Snapshot(market(row), book, row.optionalText("hash"), tick);
    }

    private static List<BookLevel> levels(String side, Fields row) {
        return row.array(side).stream()
                .map(level -> new Fields("a level of the " + side, level))
                .map(level -> new BookLevel(level.price("price"), level.shares("size")))
                .toList();
    }

    /** Good rows count although another one is damaged: the damaged one voids its own book only. */
    private static Optional<MarketMessage> changes(Fields row, List<Rejected> rejected) {
        ConditionId market = market(row);
        List<LevelChange> changes = new ArrayList<>();
        for (JsonNode node : row.array("price_changes")) {
            change(node, rejected).ifPresent(changes::add);
        }
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new MarketMessage.PriceChanges(market, row.millis("timestamp"), changes));
    }

    private static Optional<LevelChange> change(JsonNode node, List<Rejected> rejected) {
        try {
            return Optional.of(change(new Fields("a price change", node)));
        } catch (MalformedException unfit) {
            rejected.add(new Rejected(Rejected.Kind.DAMAGED_BOOK, unfit.reason(), FrameReader.token(node)));
            return Optional.empty();
        }
    }

    private static LevelChange change(Fields row) {
        return new LevelChange(
                token(row),
                side(row),
                row.price("price"),
                row.shares("size"),
                row.optionalText("hash"),
                optionalPrice(row, "best_bid"),
                optionalPrice(row, "best_ask"));
    }

    private static MarketMessage tick(Fields row) {
        return new MarketMessage.TickChange(
                market(row),
                token(row),
                row.millis("timestamp"),
                tick(row, "old_tick_size"),
                tick(row, "new_tick_size"));
    }

    private static MarketMessage trade(Fields row) {
        return new MarketMessage.LastTrade(
                market(row), token(row), row.millis("timestamp"), row.price("price"), row.shares("size"), side(row));
    }

    private static MarketMessage best(Fields row) {
        return new MarketMessage.BestBidAsk(
                market(row),
                token(row),
                row.millis("timestamp"),
                optionalPrice(row, "best_bid"),
                optionalPrice(row, "best_ask"));
    }

    private static MarketMessage opened(Fields row) {
        List<TokenId> tokens =
                row.texts("assets_ids").stream().map(TokenId::new).toList();
        List<String> outcomes = row.texts("outcomes");
        if (outcomes.size() != tokens.size()) {
            throw row.wrong("outcomes", "as many names as assets_ids, " + tokens.size());
        }
        return new MarketMessage.NewMarket(market(row), row.millis("timestamp"), row.text("slug"), tokens, outcomes);
    }

    private static MarketMessage resolved(Fields row) {
        return new MarketMessage.MarketResolved(
                market(row),
                row.millis("timestamp"),
                row.value("winning_asset_id", "a token id", TokenId::new),
                row.text("winning_outcome"));
    }

    private static ConditionId market(Fields row) {
        return row.value("market", "a condition id", ConditionId::new);
    }

    private static TokenId token(Fields row) {
        return row.value("asset_id", "a token id", TokenId::new);
    }

    private static TickSize tick(Fields row, String name) {
        return row.value(name, "one of the venue's six ticks", TickSize::of);
    }

    private static Side side(Fields row) {
        return switch (row.text("side")) {
            case "BUY" -> Side.BUY;
            case "SELL" -> Side.SELL;
            default -> throw row.wrong("side", "BUY or SELL");
        };
    }

    private static Optional<Price> optionalPrice(Fields row, String name) {
        return row.optionalText(name).map(text -> row.price(name));
    }
}
