package io.polystep.local.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.TickSize;
import io.polystep.local.session.SessionFiles;
import io.polystep.polymarket.ApiCredentials;
import io.polystep.polymarket.socket.BookHealth;
import io.polystep.polymarket.socket.LinkPolicy;
import io.polystep.polymarket.socket.LinkSetup;
import io.polystep.polymarket.socket.LinkState;
import io.polystep.polymarket.socket.MarketMessage;
import io.polystep.polymarket.socket.MarketSocket;
import io.polystep.polymarket.socket.UserCodec;
import io.polystep.polymarket.socket.UserMessage;
import io.polystep.polymarket.socket.UserSocket;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product's own socket clients against the simulator's channels on loopback. */
class VenueSocketsTest {
    private static final TokenId TOKEN = new TokenId(SessionFiles.DOWN);
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @TempDir
    Path directory;

    private final HandPulse pulse = new HandPulse();
    private final HeardMessages heard = new HeardMessages();
    private VenueBench bench;
    private VenueSockets sockets;
    private volatile Instant now = VenueBench.at(0);

    @BeforeEach
    void openVenue() throws IOException {
        bench = VenueBench.of(
                directory,
                List.of(
                        SessionFiles.line(0, SessionFiles.DOWN, List.of("0.28:50"), List.of("0.4:5")),
                        SessionFiles.line(20_000, SessionFiles.DOWN, List.of("0.29:50"), List.of("0.4:5")),
                        SessionFiles.line(40_000, SessionFiles.DOWN, List.of("0.3:50"), List.of("0.4:5")),
                        SessionFiles.line(60_000, SessionFiles.DOWN, List.of("0.98:5"), List.of("0.985:4"))));
        bench.moveTo(1_000);
        sockets = VenueSockets.start(0, bench.venue);
    }

    @AfterEach
    void closeVenue() {
        sockets.close();
        bench.close();
    }

    private LinkSetup setup(Channel channel) {
        return new LinkSetup(
                HttpClient.newHttpClient(),
                URI.create(sockets.address() + channel.path()),
                LinkPolicy.standard(),
                () -> now,
                new Random(20_261_121),
                pulse);
    }

    private MarketSocket following() {
        MarketSocket socket = new MarketSocket(setup(Channel.MARKET), heard);
        socket.watch(List.of(TOKEN));
        socket.start();
        assertEquals(TOKEN, heard.next(MarketMessage.Snapshot.class).book().token());
        return socket;
    }

    private void playTo(long offsetMs) {
        bench.moveTo(offsetMs);
        bench.venue.runDue();
    }

    @Test
    void followsABookAndItsChanges() {
        try (MarketSocket socket = following()) {
            playTo(20_000);
            MarketMessage.PriceChanges changes = heard.next(MarketMessage.PriceChanges.class);
            assertEquals("0.29", changes.changes().getLast().price().toString());
            assertEquals(
                    "0.29",
                    heard.next(MarketMessage.BestBidAsk.class)
                            .bid()
                            .orElseThrow()
                            .toString());
            assertTrue(socket.usable(TOKEN, TEN_SECONDS));
            assertEquals(0, socket.counts().rejected());
        }
    }

    @Test
    void connectsAgainAfterALossAndTakesAFreshSnapshotOfWhatItMissed() {
        try (MarketSocket socket = following()) {
            sockets.breakAll();
            heard.next(LinkState.Waiting.class);
            assertFalse(socket.usable(TOKEN, TEN_SECONDS));
            playTo(20_000);
            now = now.plusSeconds(2);
            pulse.beat();
            MarketMessage.Snapshot fresh = heard.next(MarketMessage.Snapshot.class);
            assertEquals("0.29", fresh.book().bids().getFirst().price().toString());
            assertTrue(socket.usable(TOKEN, TEN_SECONDS));
        }
    }

    @Test
    void asksForTheBookAgainWhenItsGridChanged() {
        try (MarketSocket socket = following()) {
            playTo(60_000);
            MarketMessage.TickChange change = heard.next(MarketMessage.TickChange.class);
            assertEquals(TickSize.of("0.001"), change.now());
            now = now.plusSeconds(6);
            pulse.beat();
            MarketMessage.Snapshot fresh = heard.next(MarketMessage.Snapshot.class);
            assertEquals(Optional.of(TickSize.of("0.001")), fresh.tick());
            assertInstanceOf(BookHealth.Live.class, socket.health(TOKEN).orElseThrow());
        }
    }

    @Test
    void doesNotTrustABookAfterSilenceUntilThePongComes() {
        try (MarketSocket socket = following()) {
            now = now.plusSeconds(11);
            assertFalse(socket.usable(TOKEN, TEN_SECONDS));
            pulse.beat();
            heard.until("the answer to PING", () -> socket.usable(TOKEN, TEN_SECONDS));
        }
    }

    @Test
    void followsAnAccountAndSaysWhenSomethingMayBeMissing() throws Exception {
        try (UserSocket socket =
                new UserSocket(setup(Channel.USER), codec(), List.of(new ConditionId(SessionFiles.CONDITION)), heard)) {
            socket.start();
            heard.next(LinkState.Open.class);
            heard.until("a place at the venue", () -> bench.venue.connections() == 1);
            String id =
                    bench.post(bench.resting(1, false)).body().path("orderID").asText();
            UserMessage.OrderChanged placed = heard.next(UserMessage.OrderChanged.class);
            assertEquals(id, placed.id().value());
            assertEquals(UserMessage.OrderChange.PLACEMENT, placed.change());
            sockets.breakAll();
            heard.next(LinkState.Waiting.class);
            now = now.plusSeconds(2);
            pulse.beat();
            heard.next(HeardMessages.Missed.class);
            heard.until("a place at the venue", () -> bench.venue.connections() == 1);
            bench.call("DELETE", "/cancel-all", "");
            assertEquals(
                    UserMessage.OrderChange.CANCELLATION,
                    heard.next(UserMessage.OrderChanged.class).change());
            assertEquals(0, socket.counts().rejected());
        }
    }

    private UserCodec codec() {
        VenueCredentials own = bench.trader.credentials;
        return new UserCodec(
                new ApiCredentials(own.apiKey(), own.secret(), own.passphrase()),
                condition -> Optional.empty(),
                order -> true);
    }

    @Test
    void closesAConnectionToAnotherPath() throws Exception {
        try (MarketSocket socket = new MarketSocket(
                new LinkSetup(
                        HttpClient.newHttpClient(),
                        URI.create(sockets.address() + "/ws/nothing"),
                        LinkPolicy.standard(),
                        () -> now,
                        new Random(1),
                        pulse),
                heard)) {
            socket.start();
            heard.next(LinkState.Waiting.class);
        }
    }
}
