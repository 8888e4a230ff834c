package io.polystep.local.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.order.Side;
import io.polystep.local.session.SessionFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user channel in process, without a socket. */
class UserChannelTest {
    @TempDir
    Path directory;

    private VenueBench bench;
    private final HeardFrames heard = new HeardFrames();

    @BeforeEach
    void openVenue() throws IOException {
        bench = VenueBench.of(
                directory,
                List.of(
                        SessionFiles.line(0, SessionFiles.DOWN, List.of("0.28:50"), List.of("0.4:5")),
                        SessionFiles.line(60_000, SessionFiles.DOWN, List.of("0.2:50"), List.of("0.3:4"))));
        bench.moveTo(1_000);
    }

    @AfterEach
    void closeVenue() {
        bench.close();
    }

    private ChannelSession signIn(String markets) {
        VenueCredentials own = bench.trader.credentials;
        return signIn(own.apiKey(), own.secret(), own.passphrase(), markets);
    }

    private ChannelSession signIn(String key, String secret, String passphrase, String markets) {
        ChannelSession session = bench.venue.connect(Channel.USER, heard);
        session.received("{\"auth\":{\"apiKey\":\"" + key + "\",\"secret\":\"" + secret + "\",\"passphrase\":\""
                + passphrase + "\"},\"markets\":[" + markets + "],\"type\":\"user\"}");
        return session;
    }

    private static List<String> shown(List<JsonNode> events) {
        return events.stream()
                .map(event -> event.path("event_type").asText() + " "
                        + event.path("type").asText() + " "
                        + event.path("status").asText())
                .toList();
    }

    private String buy(String type) {
        return bench.trader.body(
                bench.trader.fields(3, SessionFiles.DOWN, Side.BUY, 4_000_000, 10_000_000), type, "0", false);
    }

    @Test
    void tellsATakersOrderAndItsTradeUpToFinality() throws Exception {
        signIn("");
        bench.post(buy("FAK"));
        List<JsonNode> events = heard.events();
        assertEquals(
                List.of("order PLACEMENT LIVE", "trade TRADE MATCHED", "order CANCELLATION CANCELED"), shown(events));
        assertEquals("4", events.getFirst().path("original_size").asText(), "dollars for a FAK purchase");
        assertEquals("5", events.get(1).path("size").asText());
        assertEquals(
                bench.trader.credentials.apiKey(),
                events.get(1).path("trade_owner").asText());
        assertTrue(events.getFirst().path("created_at").isTextual());
        bench.moveTo(10_000);
        bench.venue.runDue();
        assertEquals(List.of("trade TRADE MINED", "trade TRADE CONFIRMED"), shown(heard.events()));
    }

    @Test
    void tellsAFillOfARestingOrderAndTheEndOfItsMarket() throws Exception {
        signIn("\"" + SessionFiles.CONDITION + "\"");
        bench.post(bench.resting(1, false));
        assertEquals(List.of("order PLACEMENT LIVE"), shown(heard.events()));
        bench.moveTo(60_000);
        bench.venue.runDue();
        List<JsonNode> events = heard.events();
        assertEquals(List.of("trade TRADE MATCHED", "order UPDATE LIVE"), shown(events));
        assertEquals("MAKER", events.getFirst().path("trader_side").asText());
        assertEquals("4", events.getFirst().at("/maker_orders/0/matched_amount").asText());
        assertEquals("4", events.get(1).path("size_matched").asText());
        bench.moveTo(300_000);
        bench.venue.runDue();
        assertEquals(
                "order CANCELLATION CANCELED_MARKET_RESOLVED",
                shown(heard.events()).getLast());
    }

    @Test
    void tellsATradeThatTheChainRefusedAsFailed() throws Exception {
        signIn("");
        bench.chain.refuses = true;
        bench.post(buy("FAK"));
        heard.texts();
        bench.moveTo(10_000);
        bench.venue.runDue();
        assertEquals(List.of("trade TRADE FAILED"), shown(heard.events()));
    }

    @Test
    void saysNothingOfMarketsThatAreNotFollowed() throws Exception {
        ChannelSession session = signIn("\"0x" + "1".repeat(64) + "\"");
        bench.post(bench.resting(1, false));
        assertEquals(List.of(), heard.texts());
        session.received("{\"operation\":\"subscribe\",\"markets\":[\"" + SessionFiles.CONDITION + "\"]}");
        bench.post(bench.resting(2, false));
        assertEquals(1, heard.texts().size());
        session.received("{\"operation\":\"unsubscribe\",\"markets\":[\"" + SessionFiles.CONDITION + "\"]}");
        bench.call("DELETE", "/cancel-all", "");
        assertEquals(List.of(), heard.texts());
    }

    @Test
    void closesAConnectionWithoutTheRightCredentials() throws Exception {
        VenueCredentials own = bench.trader.credentials;
        signIn(own.apiKey(), "wrong", own.passphrase(), "");
        assertEquals(1008, heard.closedWith());
        bench.post(bench.resting(1, false));
        assertEquals(List.of(), heard.texts());
    }

    @Test
    void answersPingsAndFramesThatMakeNoSense() {
        ChannelSession session = signIn("");
        session.received("PING");
        session.received("{\"operation\":\"dance\"}");
        assertEquals(List.of("PONG", "INVALID OPERATION"), heard.texts());
    }
}
