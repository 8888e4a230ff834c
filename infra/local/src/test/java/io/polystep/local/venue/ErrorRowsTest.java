package io.polystep.local.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.Side;
import io.polystep.local.session.SessionFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each row of the venue protocol reference's table of errors is provoked over HTTP, by its name. */
class ErrorRowsTest {
    @TempDir
    Path directory;

    /** Makes the venue refuse something. */
    private interface Provocation {
        VenueBench.Answer provoke(VenueBench bench) throws Exception;
    }

    /**
     * One text of the table.
     *
     * @param status with which it comes
     * @param words the part of it that does not depend on the order
     */
    private record Row(int status, String words, Provocation provocation) {}

    private static OrderFields buy(VenueBench bench, long maker, long taker) {
        return bench.trader.fields(7, SessionFiles.DOWN, Side.BUY, maker, taker);
    }

    private static String body(VenueBench bench, String type) {
        return bench.trader.body(buy(bench, 4_000_000, 10_000_000), type, "0", false);
    }

    private static VenueBench.Answer post(VenueBench bench, long maker, long taker, String type) throws Exception {
        return bench.post(bench.trader.body(buy(bench, maker, taker), type, "0", false));
    }

    private static Provocation weather(VenueWeather weather) {
        return bench -> {
            bench.venue.setWeather(weather);
            return bench.post(body(bench, "FAK"));
        };
    }

    private static Row said(int status, String words) {
        return new Row(status, words, weather((method, path) -> new VenueWeather.Sky.Refuse(status, words)));
    }

    private static List<Row> rows() {
        return List.of(
                new Row(400, "Invalid order payload", bench -> bench.post("{}")),
                new Row(
                        400,
                        "the order owner has to be the owner of the API KEY",
                        bench -> bench.post(body(bench, "FAK").replace(bench.trader.credentials.apiKey(), "another"))),
                new Row(
                        400,
                        "the order signer address has to be the address of the API KEY",
                        bench -> bench.post(body(bench, "FAK")
                                .replace(
                                        "\"signer\":\"" + bench.trader.signer,
                                        "\"signer\":\"0x70997970C51812dc3A010C7d01b50e0d17dc79C8"))),
                new Row(400, "address banned", restricted(AccountStanding.BANNED)),
                new Row(400, "address in closed only mode", restricted(AccountStanding.CLOSED_ONLY)),
                new Row(400, "breaks minimum tick size rule", bench -> post(bench, 4_050_000, 10_000_000, "GTC")),
                new Row(400, "lower than the minimum", bench -> post(bench, 1_600_000, 4_000_000, "GTC")),
                new Row(400, "is invalid. Duplicated.", bench -> {
                    bench.post(body(bench, "FAK"));
                    return bench.post(body(bench, "FAK"));
                }),
                new Row(400, "not enough balance / allowance", bench -> {
                    bench.chain.approved = false;
                    return bench.post(body(bench, "FAK"));
                }),
                new Row(
                        400,
                        "invalid expiration",
                        bench -> bench.post(bench.trader.body(buy(bench, 4_000_000, 10_000_000), "GTD", "1", false))),
                new Row(
                        400,
                        "invalid post-only order: order crosses book",
                        bench -> bench.post(bench.trader.body(buy(bench, 4_000_000, 10_000_000), "GTC", "0", true))),
                new Row(
                        400,
                        "order couldn't be fully filled. FOK orders are fully filled or killed.",
                        bench -> post(bench, 40_000_000, 100_000_000, "FOK")),
                new Row(
                        400,
                        "no orders found to match with FAK order. FAK orders are partially filled or killed if no match"
                                + " is found.",
                        bench -> post(bench, 3_000_000, 10_000_000, "FAK")),
                said(400, "order match delayed due to market conditions"),
                new Row(400, "the market is not yet ready to process new orders", bench -> {
                    bench.moveTo(-1);
                    return bench.post(body(bench, "FAK"));
                }),
                new Row(400, "order_version_mismatch", ErrorRowsTest::otherVersion),
                new Row(401, "Unauthorized/Invalid api key", bench -> bench.send("GET", "/data/orders", "", false)),
                said(403, "Trading restricted in your region"),
                new Row(
                        425,
                        "matching engine restarting",
                        weather(VenueWeather.restart(VenueBench.at(0), Duration.ofSeconds(90)))),
                new Row(429, "rate limit exceeded", ErrorRowsTest::overBudget),
                said(429, "Too Many Requests"),
                said(500, "could not insert order"),
                said(500, "there are no matching orders"),
                said(500, "the trade contains rounding issues"),
                new Row(503, "Trading is currently disabled", weather(VenueWeather.of(new TradingMode.Disabled()))),
                new Row(503, "cancel-only", weather(VenueWeather.of(new TradingMode.CancelOnly()))),
                new Row(
                        503,
                        "post-only mode: only post-only orders and cancels are allowed",
                        weather(VenueWeather.of(new TradingMode.PostOnly(30)))));
    }

    private static Provocation restricted(AccountStanding standing) {
        return bench -> {
            bench.accounts.restrict(bench.trader.signer, standing);
            return bench.post(body(bench, "FAK"));
        };
    }

    private static VenueBench.Answer otherVersion(VenueBench bench) throws Exception {
        OrderFields right = buy(bench, 4_000_000, 10_000_000);
        OrderFields wrong = new OrderFields(
                right.salt(),
                right.maker(),
                right.signer(),
                right.token(),
                right.makerAmount(),
                right.takerAmount(),
                right.side(),
                right.signatureType(),
                right.timestampMillis(),
                right.metadata(),
                right.builder(),
                MarketVersion.PROTOCOL_V2,
                false);
        return bench.post(bench.trader.body(wrong, "FAK", "0", false));
    }

    private static VenueBench.Answer overBudget(VenueBench bench) throws Exception {
        bench.venue.setWeather(VenueWeather.limited(new RateTier("tiny", 1, 1, 1, 1, true)));
        bench.post(bench.resting(1, false));
        VenueBench.Answer refused = bench.post(bench.resting(2, false));
        assertEquals("tiny", refused.header("Poly-RateLimit-Tier"));
        assertTrue(Long.parseLong(refused.header("Retry-After")) > 0);
        return refused;
    }

    @TestFactory
    Stream<DynamicTest> everyRowComesOverHttp() {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.status() + " " + row.words(), () -> provoke(row)));
    }

    private void provoke(Row row) throws Exception {
        try (VenueBench bench = VenueBench.of(
                Files.createTempDirectory(directory, "row"),
                List.of(SessionFiles.line(0, SessionFiles.DOWN, List.of("0.28:50"), List.of("0.4:50"))))) {
            bench.moveTo(1_000);
            VenueBench.Answer answer = row.provocation().provoke(bench);
            assertEquals(row.status(), answer.status());
            assertTrue(answer.error().contains(row.words()), answer.error());
            if (row.words().startsWith("post-only mode")) {
                assertEquals("post_only_mode", answer.body().path("code").asText());
                assertEquals(30, answer.body().path("retry_after_seconds").asInt());
            }
        }
    }

    /** Rows whose text is in words about a block or a limit, not the venue's own. */
    private static final List<Integer> WITHOUT_TEXT = List.of(403, 425, 429);

    @Test
    void leavesNoRowOfTheReferenceOut() throws IOException {
        Optional<Path> reference = Optional.ofNullable(System.getenv("POLYSTEP_SHARED"))
                .map(folder -> Path.of(folder, "protocol/POLYMARKET.md"))
                .filter(Files::exists);
        assumeTrue(reference.isPresent(), "skipped: POLYSTEP_SHARED does not name the venue protocol reference");
        String text = Files.readString(reference.orElseThrow());
        String section = text.substring(text.indexOf("## 16. Errors"), text.indexOf("### Geoblock"));
        List<String> table = section.lines()
                .filter(line -> line.matches("\\| [0-9]{3} \\|.*"))
                .toList();
        assertTrue(table.size() >= 15, "expected the table of errors, found " + table.size() + " rows");
        for (String line : table) {
            int status = Integer.parseInt(line.substring(2, 5));
            assertTrue(
                    rows().stream()
                            .anyMatch(row -> row.status() == status
                                    && (WITHOUT_TEXT.contains(status) || sameWords(line, row.words()))),
                    "expected a provocation of " + line);
        }
    }

    private static boolean sameWords(String line, String words) {
        return line.contains(words) || (words.startsWith("Unauthorized") && line.contains("Unauthorized"));
    }
}
