package io.polystep.local.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.order.Side;
import io.polystep.local.session.SessionFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The market channel in process, without a socket. */
class MarketChannelTest {
    private static final long SEED = 20_261_121;

    @TempDir
    Path directory;

    private VenueBench bench;
    private final HeardFrames heard = new HeardFrames();

    @BeforeEach
    void openVenue() throws IOException {
        bench = VenueBench.of(
                directory,
                List.of(
                        SessionFiles.line(0, SessionFiles.DOWN, List.of("0.38:50"), List.of("0.4:10", "0.42:20")),
                        SessionFiles.line(2_000, SessionFiles.DOWN, List.of("0.38:60"), List.of("0.4:10", "0.42:20")),
                        SessionFiles.line(3_000, SessionFiles.DOWN, List.of("0.39:5"), List.of("0.4:10")),
                        SessionFiles.line(9_000, SessionFiles.DOWN, List.of("0.99:5"), List.of("0.993:10"))));
        bench.moveTo(1_000);
    }

    @AfterEach
    void closeVenue() {
        bench.close();
    }

    private ChannelSession follow(String token, boolean custom) {
        ChannelSession session = bench.venue.connect(Channel.MARKET, heard);
        session.received(
                "{\"assets_ids\":[\"" + token + "\"],\"type\":\"market\",\"custom_feature_enabled\":" + custom + "}");
        return session;
    }

    private List<String> typesAt(long offsetMs) {
        bench.moveTo(offsetMs);
        bench.venue.runDue();
        return heard.types();
    }

    @Test
    void tellsTheWholeBookFirstAndThenEachMessageByItself() {
        follow(SessionFiles.DOWN, false);
        List<JsonNode> snapshots = heard.events();
        assertEquals(1, snapshots.size(), "the book as it is, once");
        JsonNode book = snapshots.getFirst();
        assertEquals("book", book.path("event_type").asText());
        assertEquals("0.4", book.at("/asks/1/price").asText());
        bench.moveTo(5_000);
        bench.venue.runDue();
        List<JsonNode> events = heard.events();
        assertEquals(2, events.size(), "one frame for each recorded message although time went on in one step");
        JsonNode first = events.getFirst().path("price_changes");
        assertEquals(1, first.size());
        assertEquals("0.38", first.at("/0/price").asText());
        assertEquals("60", first.at("/0/size").asText());
        assertEquals("BUY", first.at("/0/side").asText());
        JsonNode second = events.get(1).path("price_changes");
        assertEquals("0", second.at("/0/size").asText());
        assertEquals("0.39", second.at("/0/best_bid").asText());
    }

    @Test
    void saysNothingOfABookThatNobodyFollowsAnyLonger() {
        ChannelSession session = follow(SessionFiles.DOWN, false);
        session.received("{\"operation\":\"unsubscribe\",\"assets_ids\":[\"" + SessionFiles.DOWN + "\"]}");
        heard.texts();
        assertEquals(List.of(), typesAt(5_000));
        session.received("{\"operation\":\"subscribe\",\"assets_ids\":[\"" + SessionFiles.DOWN + "\"]}");
        assertEquals(List.of("book"), heard.types());
        session.closed();
        assertEquals(List.of(), typesAt(9_500));
    }

    @Test
    void tellsOurOwnTradeAndWhatItTookFromTheBook() throws Exception {
        follow(SessionFiles.DOWN, false);
        heard.texts();
        bench.post(bench.trader.body(
                bench.trader.fields(1, SessionFiles.DOWN, Side.BUY, 2_000_000, 5_000_000), "FAK", "0", false));
        List<JsonNode> events = heard.events();
        assertEquals("last_trade_price", events.getFirst().path("event_type").asText());
        assertEquals("0.4", events.getFirst().path("price").asText());
        assertEquals("BUY", events.getFirst().path("side").asText());
        assertEquals("5", events.getFirst().path("size").asText());
        assertEquals("5", events.get(1).at("/price_changes/0/size").asText());
        JsonNode book = bench.get("/book?token_id=" + SessionFiles.DOWN).body();
        assertEquals(book.path("hash"), events.get(1).at("/price_changes/0/hash"));
        assertEquals("0.4", book.path("last_trade_price").asText());
    }

    @Test
    void tellsAFinerGridAndHoldsOrdersToIt() throws Exception {
        follow(SessionFiles.DOWN, false);
        heard.texts();
        assertEquals("0.01", tick());
        String fine = order(3_965_000, 5_000_000);
        assertTrue(bench.post(fine).error().contains("breaks minimum tick size rule: 0.01"));
        bench.moveTo(9_500);
        bench.venue.runDue();
        JsonNode change = heard.events().getLast();
        assertEquals("tick_size_change", change.path("event_type").asText());
        assertEquals("0.01", change.path("old_tick_size").asText());
        assertEquals("0.001", change.path("new_tick_size").asText());
        assertEquals("0.001", tick());
        assertEquals(200, bench.post(fine).status());
    }

    private String order(long maker, long taker) {
        return bench.trader.body(bench.trader.fields(7, SessionFiles.DOWN, Side.BUY, maker, taker), "GTC", "0", false);
    }

    private String tick() throws Exception {
        return bench.get("/tick-size?token_id=" + SessionFiles.DOWN)
                .body()
                .path("minimum_tick_size")
                .asText();
    }

    @Test
    void tellsTopsOpeningsAndResultsToThoseWhoAskedForThem() {
        bench.moveTo(-1_000);
        follow(SessionFiles.UP, true);
        HeardFrames plain = new HeardFrames();
        bench.venue
                .connect(Channel.MARKET, plain)
                .received("{\"assets_ids\":[\"" + SessionFiles.UP + "\"],\"type\":\"market\"}");
        bench.moveTo(400_000);
        bench.venue.runDue();
        List<JsonNode> events = heard.events();
        List<String> types =
                events.stream().map(event -> event.path("event_type").asText()).toList();
        assertEquals("new_market", types.getFirst());
        assertTrue(types.contains("best_bid_ask"));
        assertEquals("market_resolved", types.getLast());
        assertEquals(SessionFiles.UP, events.getLast().path("winning_asset_id").asText());
        assertEquals("Up", events.getLast().path("winning_outcome").asText());
        List<String> others = plain.types();
        assertFalse(
                others.contains("best_bid_ask") || others.contains("new_market") || others.contains("market_resolved"));
        assertTrue(others.contains("price_change"));
    }

    @Test
    void answersPingsAndFramesThatMakeNoSense() {
        ChannelSession session = bench.venue.connect(Channel.MARKET, heard);
        session.received("PING");
        assertEquals(List.of("PONG"), heard.texts());
        for (String frame : List.of("", "{", "[]", "null", "{\"type\":\"market\"}", "{\"assets_ids\":[]}")) {
            session.received(frame);
            assertEquals(List.of("INVALID OPERATION"), heard.texts(), frame);
        }
        session.received("{\"assets_ids\":[\"5\"],\"type\":\"market\"}");
        assertEquals(List.of(), heard.texts(), "an unknown token is passed over");
    }

    @Test
    void tellsEveryChangeOfManySoThatACopyStaysEqualToTheBook() throws Exception {
        System.out.println("MarketChannelTest seed " + SEED);
        Random random = new Random(SEED);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int bid = 20 + random.nextInt(30);
            lines.add(SessionFiles.line(
                    i * 100L,
                    random.nextBoolean() ? SessionFiles.DOWN : SessionFiles.UP,
                    levels(random, bid, -1),
                    levels(random, bid + 1 + random.nextInt(3), 1)));
        }
        bench.close();
        bench = VenueBench.of(directory, lines);
        follow(SessionFiles.DOWN, true);
        SortedMap<String, String> copy = new TreeMap<>();
        for (int step = 1; step <= 60; step++) {
            bench.moveTo(step * 500L);
            bench.venue.runDue();
            heard.events().forEach(event -> apply(copy, event));
            JsonNode book = bench.get("/book?token_id=" + SessionFiles.DOWN).body();
            assertEquals(levels(book), copy, "after step " + step);
        }
    }

    private static List<String> levels(Random random, int from, int step) {
        List<String> levels = new ArrayList<>();
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            int cents = from + i * step;
            if (cents > 0) {
                levels.add("0." + (cents < 10 ? "0" : "") + cents + ":" + (1 + random.nextInt(3)));
            }
        }
        return levels;
    }

    private static void apply(SortedMap<String, String> copy, JsonNode event) {
        switch (event.path("event_type").asText()) {
            case "book" -> {
                copy.clear();
                copy.putAll(levels(event));
            }
            case "price_change" ->
                event.path("price_changes").forEach(row -> {
                    String key =
                            row.path("side").asText() + " " + row.path("price").asText();
                    if (row.path("size").asText().equals("0")) {
                        copy.remove(key);
                    } else {
                        copy.put(key, row.path("size").asText());
                    }
                });
            default -> {
                // tops say nothing about levels
            }
        }
    }

    private static SortedMap<String, String> levels(JsonNode book) {
        SortedMap<String, String> levels = new TreeMap<>();
        book.path("bids")
                .forEach(row -> levels.put(
                        "BUY " + row.path("price").asText(), row.path("size").asText()));
        book.path("asks")
                .forEach(row -> levels.put(
                        "SELL " + row.path("price").asText(), row.path("size").asText()));
        return levels;
    }
}
