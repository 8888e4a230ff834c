package io.polystep.local.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.polystep.domain.order.Side;
import io.polystep.local.session.SessionFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every field that the simulator sends is in a real answer of the same call, with the same JSON type. */
class RecordedShapesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAUTILUS = "fixtures/nautilus_trader/";
    private static final String RUST = NAUTILUS + "rust/";

    @TempDir
    Path directory;

    private VenueBench bench;
    private final HeardFrames market = new HeardFrames();
    private final HeardFrames user = new HeardFrames();

    @BeforeEach
    void tradeALittle() throws Exception {
        data("README.md");
        bench = VenueBench.of(
                directory,
                List.of(
                        SessionFiles.line(0, SessionFiles.UP, List.of("0.38:90"), List.of("0.4:10", "0.42:9")),
                        SessionFiles.line(5_000, SessionFiles.UP, List.of("0.3:90"), List.of("0.35:30")),
                        SessionFiles.line(9_000, SessionFiles.UP, List.of("0.29:90"), List.of("0.299:5"))));
        bench.moveTo(-1_000);
        bench.venue
                .connect(Channel.MARKET, market)
                .received("{\"assets_ids\":[\"" + SessionFiles.UP
                        + "\"],\"type\":\"market\",\"custom_feature_enabled\":true}");
        VenueCredentials own = bench.trader.credentials;
        bench.venue
                .connect(Channel.USER, user)
                .received("{\"auth\":{\"apiKey\":\"" + own.apiKey() + "\",\"secret\":\"" + own.secret()
                        + "\",\"passphrase\":\"" + own.passphrase() + "\"},\"markets\":[],\"type\":\"user\"}");
        bench.moveTo(1_000);
        bench.post(bench.trader.body(
                bench.trader.fields(1, SessionFiles.UP, Side.BUY, 4_000_000, 10_000_000), "FAK", "0", false));
        bench.post(bench.trader.body(
                bench.trader.fields(2, SessionFiles.UP, Side.BUY, 3_600_000, 10_000_000), "GTC", "0", false));
        bench.post(bench.trader.body(
                bench.trader.fields(3, SessionFiles.UP, Side.BUY, 2_000_000, 10_000_000), "GTC", "0", false));
        bench.moveTo(8_000);
        bench.venue.runDue();
    }

    @AfterEach
    void closeVenue() {
        if (bench != null) {
            bench.close();
        }
    }

    private static Path data(String path) {
        Optional<Path> file = Optional.ofNullable(System.getenv("POLYSTEP_SHARED"))
                .map(folder -> Path.of(folder, "data", path))
                .filter(Files::exists);
        assumeTrue(file.isPresent(), "skipped: POLYSTEP_SHARED does not name a folder with data/" + path);
        return file.orElseThrow();
    }

    private static JsonNode recorded(String path) throws IOException {
        byte[] bytes = Files.readAllBytes(data(path));
        if (!path.endsWith(".gz")) {
            return JSON.readTree(bytes);
        }
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return JSON.readTree(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The entries of recorded lists, or the recorded objects themselves. */
    private static List<JsonNode> rows(String... paths) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String path : paths) {
            JsonNode node = recorded(path);
            if (node.isArray()) {
                node.forEach(rows::add);
            } else {
                rows.add(node);
            }
        }
        return rows;
    }

    private JsonNode get(String path) throws Exception {
        VenueBench.Answer answer = bench.get(path);
        assertEquals(200, answer.status(), path + " " + answer.body());
        return answer.body();
    }

    /**
     * Compares, and checks that the fields which the product's clients read are in both.
     *
     * @param unrecorded paths that the protocol reference names but no recording of this call holds
     */
    private static void same(List<JsonNode> sent, List<JsonNode> recorded, Set<String> unrecorded, String... needed) {
        assertFalse(sent.isEmpty() || recorded.isEmpty(), "expected something to compare");
        JsonShape ours = JsonShape.of(sent);
        JsonShape theirs = JsonShape.of(recorded);
        List<String> differences = ours.notIn(theirs).stream()
                .filter(difference -> !unrecorded.contains(difference.split(" ")[0]))
                .toList();
        assertEquals(List.of(), differences);
        for (String field : needed) {
            assertTrue(ours.has(field), "expected the simulator to send " + field);
            assertTrue(theirs.has(field) || unrecorded.contains(field), "expected " + field + " in a recording");
        }
    }

    @Test
    void booksHaveTheFieldsOfRecordedBooks() throws Exception {
        List<JsonNode> books = new ArrayList<>(rows(
                NAUTILUS + "http_responses/book.json",
                RUST + "clob_book_response.json",
                "fixtures/polymarket-cli-go/clob-books.json"));
        try (GZIPInputStream lines =
                new GZIPInputStream(Files.newInputStream(data("clob-rest/books-20260311-a.jsonl.gz")))) {
            new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(RecordedShapesTest::parse)
                    .forEach(line -> findBooks(line, books));
        }
        same(
                List.of(get("/book?token_id=" + SessionFiles.UP)),
                books,
                Set.of(),
                ".market",
                ".asset_id",
                ".timestamp",
                ".bids[].price",
                ".asks[].size",
                ".tick_size",
                ".min_order_size",
                ".neg_risk");
    }

    private static void findBooks(JsonNode node, List<JsonNode> found) {
        if (node.has("bids") && node.has("asset_id")) {
            found.add(node);
        } else {
            node.forEach(child -> findBooks(child, found));
        }
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException notJson) {
            throw new AssertionError(notJson);
        }
    }

    @Test
    void listingsHaveTheFieldsOfRecordedMarketsAndEvents() throws Exception {
        List<JsonNode> events = new ArrayList<>(rows(
                "fixtures/gamma-twap-era/event-btc-updown-5m-1790123400.json",
                NAUTILUS + "http_responses/event.json",
                NAUTILUS + "http_responses/events_list.json",
                RUST + "gamma_event.json",
                "fixtures/pscanner/event.json",
                "fixtures/polymarket-cli-go/gamma-event.json"));
        events.add(JSON.createObjectNode()
                .set(
                        "markets",
                        JSON.createArrayNode().add(recorded(RUST + "gamma_market_sports_market_money_line.json"))));
        bench.moveTo(400_000);
        JsonNode event = get("/events/slug/" + SessionFiles.SLUG);
        same(
                List.of(event),
                events,
                Set.of(),
                ".slug",
                ".markets[].conditionId",
                ".markets[].clobTokenIds",
                ".markets[].outcomes",
                ".markets[].outcomePrices",
                ".markets[].closed",
                ".markets[].acceptingOrders",
                ".markets[].orderPriceMinTickSize",
                ".markets[].orderMinSize",
                ".markets[].negRisk",
                ".markets[].eventStartTime",
                ".markets[].endDate",
                ".markets[].feeSchedule.rate");
        JsonNode search = get("/public-search?q=btc");
        List<JsonNode> found = new ArrayList<>();
        search.path("events").forEach(found::add);
        List<JsonNode> searched = new ArrayList<>(events);
        recorded("fixtures/polymarket-cli-go/gamma-search.json").path("events").forEach(searched::add);
        same(found.isEmpty() ? List.of(event) : found, searched, Set.of());
        same(rowsOf(get("/tags")), rows(RUST + "gamma_tags.json"), Set.of(), ".id", ".slug");
    }

    private static List<JsonNode> rowsOf(JsonNode array) {
        List<JsonNode> rows = new ArrayList<>();
        array.forEach(rows::add);
        return rows;
    }

    @Test
    void tradingTermsHaveTheFieldsOfRecordedOnes() throws Exception {
        same(
                List.of(get("/clob-markets/" + SessionFiles.CONDITION)),
                rows(
                        "fixtures/gamma-twap-era/clob-market-btc5m-1790127600.json",
                        "fixtures/polymarket-cli-go/clob-markets.json"),
                Set.of(),
                ".c",
                ".t[].t",
                ".t[].o",
                ".mts",
                ".mos",
                ".fd.r",
                ".fd.e");
        same(
                List.of(get("/markets/" + SessionFiles.CONDITION)),
                rows(NAUTILUS + "http_responses/market.json", RUST + "clob_market_closed_binary_accepting_true.json"),
                Set.of(),
                ".condition_id",
                ".tokens[].token_id",
                ".tokens[].winner",
                ".minimum_tick_size");
    }

    @Test
    void ordersTradesAndCancelsHaveTheFieldsOfRecordedOnes() throws Exception {
        same(
                rowsOf(get("/data/orders").path("data")),
                rows(RUST + "http_open_order.json"),
                Set.of(".expiration"),
                ".id",
                ".status",
                ".size_matched",
                ".associate_trades",
                ".market",
                ".asset_id");
        same(
                rowsOf(get("/data/trades").path("data")),
                rows(RUST + "http_trade_report.json", NAUTILUS + "ws_messages/trades.json"),
                Set.of(".err_msg"),
                ".id",
                ".taker_order_id",
                ".status",
                ".size",
                ".price",
                ".maker_orders[].order_id",
                ".maker_orders[].matched_amount",
                ".trader_side");
        same(
                List.of(bench.call("DELETE", "/cancel-all", "").body()),
                rows(RUST + "http_cancel_response_ok.json"),
                Set.of(),
                ".canceled",
                ".not_canceled");
    }

    @Test
    void portfolioRowsHaveTheFieldsOfRecordedOnes() throws Exception {
        String asked = "?user=" + bench.trader.signer;
        same(
                rowsOf(get("/positions" + asked)),
                rows(
                        "fixtures/polymarket-smart-money/positions.json",
                        "fixtures/pscanner/positions.json",
                        RUST + "data_api_positions_response.json"),
                Set.of(),
                ".asset",
                ".conditionId",
                ".size",
                ".redeemable",
                ".curPrice");
        same(
                rowsOf(get("/trades" + asked)),
                rows("fixtures/polymarket-smart-money/trades.json", NAUTILUS + "http_responses/trades.json"),
                Set.of(),
                ".conditionId",
                ".side",
                ".price");
        same(
                rowsOf(get("/activity" + asked)),
                rows("fixtures/polymarket-smart-money/activity_all.json", "data-api/activity-crypto-20260317.json.gz"),
                Set.of(),
                ".type",
                ".usdcSize");
    }

    @Test
    void channelsHaveTheFieldsOfRecordedFrames() throws Exception {
        bench.moveTo(400_000);
        bench.call("DELETE", "/cancel-all", "");
        List<JsonNode> told = market.events();
        same(
                of(told, "book"),
                rows(
                        RUST + "ws_market_book_msg.json",
                        RUST + "ws_book_snapshot.json",
                        NAUTILUS + "http_responses/book.json",
                        "fixtures/polymarket-cli-go/clob-books.json"),
                Set.of());
        same(of(told, "price_change"), rows(RUST + "ws_market_price_change_msg.json"), Set.of());
        same(
                of(told, "last_trade_price"),
                rows(RUST + "ws_market_last_trade_msg.json", NAUTILUS + "ws_messages/last_trade_price.json"),
                Set.of(".transaction_hash"));
        same(of(told, "tick_size_change"), rows(RUST + "ws_market_tick_size_msg.json"), Set.of());
        same(of(told, "best_bid_ask"), rows(RUST + "ws_market_best_bid_ask_msg.json"), Set.of());
        List<JsonNode> opened = rows(RUST + "ws_market_new_market_msg.json");
        same(of(told, "new_market"), opened, Set.of());
        same(of(told, "market_resolved"), opened, Set.of(".winning_asset_id", ".winning_outcome"));
        List<JsonNode> own = user.events();
        same(
                of(own, "order"),
                rows(
                        RUST + "ws_user_order_msg.json",
                        RUST + "ws_user_order_update.json",
                        NAUTILUS + "ws_messages/order_placement.json"),
                Set.of());
        same(
                of(own, "trade"),
                rows(
                        RUST + "ws_user_trade_msg.json",
                        RUST + "ws_user_trade.json",
                        RUST + "http_trade_report.json",
                        NAUTILUS + "ws_messages/user_trade1.json"),
                Set.of());
    }

    private static List<JsonNode> of(List<JsonNode> events, String type) {
        return Stream.of(events)
                .flatMap(List::stream)
                .filter(event -> event.path("event_type").asText().equals(type))
                .toList();
    }

    @Test
    void seesAFieldOfAnotherNameOrType() {
        JsonShape recorded = JsonShape.of(List.of(parse("{\"price\":\"0.5\",\"levels\":[{\"size\":\"1\"}]}")));
        assertEquals(
                List.of(".levels[].size is [NUMBER], recorded as [STRING]", ".prices is in no recording"),
                JsonShape.of(List.of(parse("{\"prices\":\"0.5\",\"levels\":[{\"size\":1}]}")))
                        .notIn(recorded));
    }
}
