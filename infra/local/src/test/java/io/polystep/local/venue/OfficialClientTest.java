package io.polystep.local.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.Address;
import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.order.SignatureType;
import io.polystep.local.chain.ChainConfig;
import io.polystep.local.chain.ChainNode;
import io.polystep.local.chain.MemoryChainLog;
import io.polystep.local.session.RecordedSession;
import io.polystep.local.session.SessionFiles;
import io.polystep.local.world.EvmSettlement;
import io.polystep.local.world.FundedWorld;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Trades with npm's {@code @polymarket/clob-client-v2}, of which nothing but the host is changed; settles on the chain. */
@Execution(ExecutionMode.CONCURRENT)
class OfficialClientTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEY = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";
    private static final long LIMIT_SECONDS = 120;

    @TempDir
    Path directory;

    /** Every look at the clock takes it 200 ms further, so that trades settle while the client polls. */
    private static InstantSource movingClock() {
        AtomicLong looks = new AtomicLong();
        return () -> VenueBench.at(10_000 + 200 * looks.incrementAndGet());
    }

    private static Path client() {
        Optional<Path> folder = Optional.ofNullable(System.getenv("POLYSTEP_CLOB_CLIENT"))
                .map(Path::of)
                .filter(path -> Files.isDirectory(path.resolve("node_modules/@polymarket/clob-client-v2")));
        boolean node = Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "node")));
        boolean present = node && folder.isPresent();
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            assertTrue(present, "expected Node and POLYSTEP_CLOB_CLIENT in continuous integration, found one missing");
        }
        assumeTrue(
                present,
                "skipped: install Node 20 and set POLYSTEP_CLOB_CLIENT to a folder in which the package.json of"
                        + " infra/local/src/test/node is installed (.ci/run does both)");
        return folder.orElseThrow();
    }

    private static JsonNode drive(Path client, VenueServer venue, String settings) throws Exception {
        Path script = Path.of(System.getProperty("polystep.root"), "infra/local/src/test/node/drive.mjs");
        Process process = new ProcessBuilder(
                        "node", script.toString(), venue.address().toString(), client.toString(), settings)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), output);
        assertEquals(0, process.exitValue(), output);
        return JSON.readTree(output.lines().toList().getLast());
    }

    private static String settings(TestTrader trader) {
        ObjectNode settings = JSON.createObjectNode()
                .put("privateKey", KEY)
                .put("token", SessionFiles.DOWN)
                .put("condition", SessionFiles.CONDITION);
        for (SignatureType type : SignatureType.values()) {
            settings.withArrayProperty("wallets")
                    .addObject()
                    .put("type", WireCodes.code(type))
                    .put("funder", trader.wallet(type).text());
        }
        return settings.toString();
    }

    @Test
    void tradesWithAllFourKindsOfWalletAndSettlesOnTheChain() throws Exception {
        Path client = client();
        TestTrader trader = new TestTrader();
        InstantSource clock = movingClock();
        Path session = SessionFiles.write(
                directory,
                "[" + SessionFiles.entry("\"Up\"") + "]",
                List.of(SessionFiles.line(0, SessionFiles.DOWN, List.of("0.38:500"), List.of("0.4:5000"))));
        Instant start = VenueBench.at(0);
        List<Address> wallets =
                Arrays.stream(SignatureType.values()).map(trader::wallet).toList();
        var genesis = FundedWorld.withHolders(FundedWorld.genesis(start, 0, 0), wallets, 100_000_000);
        try (ChainNode chain = ChainNode.open(ChainConfig.polygon(), genesis, clock, new MemoryChainLog());
                VenueServer venue = VenueServer.start(0, simulator(session, chain, clock))) {
            JsonNode out = drive(client, venue, settings(trader));
            checkKeysAndBooks(out, trader);
            assertEquals(4, out.path("wallets").size());
            out.path("wallets").forEach(OfficialClientTest::checkWallet);
            checkCancels(out);
        }
    }

    private static VenueSimulator simulator(Path session, ChainNode chain, InstantSource clock) {
        return VenueSimulator.open(
                new VenueOptions(new FeeSchedule(70_000, 1), VenueNetwork.polygon()),
                RecordedSession.open(session),
                new VenueAccounts(),
                new EvmSettlement(chain, VenueNetwork.polygon()),
                new InMemoryVenueLog(),
                clock);
    }

    private static void checkKeysAndBooks(JsonNode out, TestTrader trader) {
        assertEquals(trader.credentials.apiKey(), out.at("/created/key").asText());
        assertEquals(out.path("created"), out.path("derived"));
        assertEquals(trader.credentials.apiKey(), out.at("/keys/apiKeys/0").asText());
        assertEquals(out.at("/readOnly/apiKey"), out.at("/readOnlyKeys/0"));
        assertEquals(out.at("/builderKey/key"), out.at("/builderKeys/0/key"));
        assertEquals("0.01", out.path("tick").asText());
        assertFalse(out.path("negRisk").asBoolean(true));
        assertEquals("OK", out.path("ok").asText());
        assertEquals("0.4", out.at("/book/asks/0/price").asText());
        assertEquals(1, out.path("books").size());
        assertEquals("0.38", out.at("/price/price").asText());
        assertEquals(
                "0.38", out.path("prices").path(SessionFiles.DOWN).path("BUY").asText());
        assertEquals("0.39", out.path("midpoints").path(SessionFiles.DOWN).asText());
        assertEquals("0.02", out.path("spreads").path(SessionFiles.DOWN).asText());
        assertEquals(SessionFiles.CONDITION, out.at("/market/condition_id").asText());
        assertEquals(
                SessionFiles.CONDITION, out.at("/markets/data/0/condition_id").asText());
        assertEquals("0.39", out.at("/history/history/0/p").asText());
        assertTrue(
                out.at("/heartbeat/heartbeat_id").asText().length() > 8,
                out.path("heartbeat").toString());
    }

    private static void checkWallet(JsonNode wallet) {
        String all = wallet.toString();
        assertEquals("live", wallet.at("/limit/status").asText(), all);
        assertEquals("LIVE", wallet.at("/order/status").asText(), all);
        assertEquals("0.3", wallet.at("/order/price").asText(), all);
        assertEquals("matched", wallet.at("/market/status").asText(), all);
        assertEquals(66, wallet.at("/market/transactionsHashes/0").asText().length(), all);
        assertEquals(1, wallet.path("trades").size(), all);
        assertEquals("10", wallet.at("/trades/0/size").asText(), all);
        // 100 dollars less 4 for ten shares and the fee of 10 × 0.07 × 0.4 × 0.6
        assertEquals("95832000", wallet.at("/balance/balance").asText(), all);
        assertEquals("10000000", wallet.at("/shares/balance").asText(), all);
        assertEquals("matched", wallet.at("/sold/status").asText(), all);
        assertEquals(66, wallet.at("/sold/transactionsHashes/0").asText().length(), all);
    }

    private static void checkCancels(JsonNode out) {
        assertEquals(4, out.path("open").size());
        assertTrue(out.at("/scoring/scoring").asBoolean());
        assertEquals(out.at("/open/0/id"), out.at("/cancelled/canceled/0"));
        assertEquals(
                "live", out.at("/batch/0/status").asText(), out.path("batch").toString());
        assertEquals("", out.at("/batch/2/orderID").asText());
        assertTrue(out.at("/batch/2/errorMsg").asText().startsWith("invalid amount for a marketable BUY order"));
        assertEquals(
                "Too many orders in payload: 16, max allowed: 15",
                out.at("/tooMany/error").asText());
        assertEquals(2, out.at("/cancelledTwo/canceled").size());
        assertEquals(4, out.at("/cancelledMarket/canceled").size());
        assertEquals(0, out.at("/cancelledAll/canceled").size());
        assertTrue(out.at("/tooSmall/error").asText().contains("lower than the minimum: 5"));
    }
}
