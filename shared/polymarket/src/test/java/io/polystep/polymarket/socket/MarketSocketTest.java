package io.polystep.polymarket.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.market.TokenId;
import io.polystep.testkit.socket.ScriptedSocketServer;
import io.polystep.testkit.socket.SocketPeer;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Books over a real connection on the loopback. */
class MarketSocketTest {
    private static final TokenId UP = new TokenId("1111");
    private static final String OPEN =
            "{\"assets_ids\":[\"1111\"],\"type\":\"market\",\"custom_feature_enabled\":true}";
    private static final String LEAVE = "{\"assets_ids\":[\"1111\"],\"operation\":\"unsubscribe\"}";
    private static final String JOIN = "{\"assets_ids\":[\"1111\"],\"operation\":\"subscribe\"}";
    private static final String BOOK = MarketCodecTest.BOOK;
    private static final String CHANGE =
            MarketCodecTest.changes(MarketCodecTest.change("1111", "\"0.49\"", "\"5\"", "BUY"));
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final ScriptedSocketServer server = new ScriptedSocketServer();
    private final MovingClock clock = new MovingClock(Instant.parse("2026-04-28T13:00:00Z"));
    private final ManualPulse pulse = new ManualPulse();
    private final SocketEvents events = new SocketEvents();
    private final MarketSocket socket = new MarketSocket(setup(server.uri()), events);

    @AfterEach
    void close() {
        socket.close();
        server.close();
    }

    @Test
    void subscribesAndHandsOnABookAndItsChanges() {
        try (SocketPeer peer = opened()) {
            peer.text("[" + BOOK + "]");
            peer.text(CHANGE);

            assertEquals(UP, events.next(MarketMessage.Snapshot.class).book().token());
            assertEquals(
                    1, events.next(MarketMessage.PriceChanges.class).changes().size());
            assertTrue(socket.usable(UP, SILENCE));
            assertEquals(new FrameCounts(2, 2, 0, 0), socket.counts());
        }
    }

    @Test
    void withholdsChangesUntilAFreshSnapshotAfterAReconnection() {
        SocketPeer first = live();
        first.close();
        // The client does not always report an end at once; the silence rule bounds the wait.
        clock.advance(LinkPolicy.standard().silentAfter());
        pulse.beat();
        assertTrue(events.next(SocketEvents.Unusable.class).reason().startsWith("the connection was lost"));
        events.next(LinkState.Waiting.class);
        assertFalse(socket.usable(UP, SILENCE));

        clock.advance(Duration.ofSeconds(1));
        pulse.beat();
        try (SocketPeer second = server.accept()) {
            assertEquals(OPEN, second.received());
            second.text(CHANGE);
            second.text(BOOK);

            events.next(MarketMessage.Snapshot.class);
            assertTrue(socket.usable(UP, SILENCE));
            assertEquals(1, socket.counts().withheld());
        }
    }

    @Test
    void pingsAndCutsAConnectionThatFallsSilent() {
        try (SocketPeer peer = live()) {
            clock.advance(Duration.ofSeconds(10));
            pulse.beat();
            assertEquals("PING", peer.received());
            clock.advance(Duration.ofSeconds(6));
            assertFalse(socket.usable(UP, SILENCE), "nothing heard for sixteen seconds");

            clock.advance(Duration.ofSeconds(9));
            pulse.beat();

            assertEquals(
                    "silent for PT25S", events.next(LinkState.Waiting.class).reason());
            peer.awaitEnd();
        }
    }

    @Test
    void takesAPongForASignOfLife() {
        try (SocketPeer peer = live()) {
            clock.advance(Duration.ofSeconds(20));
            peer.text("PONG");
            peer.text(CHANGE);
            events.next(MarketMessage.PriceChanges.class);
            clock.advance(Duration.ofSeconds(10));
            pulse.beat();

            assertEquals("PING", peer.received());
            assertTrue(socket.usable(UP, SILENCE));
        }
    }

    @Test
    void asksForASnapshotAfterGarbage() {
        try (SocketPeer peer = live()) {
            clock.advance(Duration.ofSeconds(5));
            peer.text("<html>busy</html>");

            assertEquals(Rejected.Kind.UNREADABLE, events.next(Rejected.class).kind());
            assertTrue(events.next(SocketEvents.Unusable.class).reason().contains("<html>"));
            assertEquals(List.of(LEAVE, JOIN), List.of(peer.received(), peer.received()));
            peer.text(BOOK);
            events.next(MarketMessage.Snapshot.class);
            assertTrue(socket.usable(UP, SILENCE));
        }
    }

    @Test
    void asksForASnapshotAfterATickChangeAndAfterAnotherHash() {
        try (SocketPeer peer = live()) {
            clock.advance(Duration.ofSeconds(5));
            peer.text(MarketCodecTest.row(
                    "tick_size_change",
                    "\"asset_id\":\"1111\",\"old_tick_size\":\"0.01\",\"new_tick_size\":\"0.001\""));
            assertEquals(List.of(LEAVE, JOIN), List.of(peer.received(), peer.received()));
            assertTrue(events.next(SocketEvents.Unusable.class).reason().contains("0.01 to 0.001"));
            peer.text(BOOK);
            events.next(MarketMessage.Snapshot.class);

            clock.advance(Duration.ofSeconds(5));
            socket.resync(UP, "another hash");

            assertEquals(new SocketEvents.Unusable(UP, "another hash"), events.next(SocketEvents.Unusable.class));
            assertEquals(List.of(LEAVE, JOIN), List.of(peer.received(), peer.received()));
            assertFalse(socket.usable(UP, SILENCE));
        }
    }

    @Test
    void voidsABookWhoseTimeRunsBackwards() {
        try (SocketPeer peer = live()) {
            peer.text(CHANGE.replace("1703875200000", "1703875199999"));

            assertTrue(events.next(SocketEvents.Unusable.class).reason().contains("older than the book"));
            assertEquals(1, socket.counts().withheld());
        }
    }

    @Test
    void doesNotAskForTheSameSnapshotInQuickSuccession() {
        try (SocketPeer peer = live()) {
            peer.text("garbage");
            events.next(SocketEvents.Unusable.class);
            pulse.beat();
            clock.advance(Duration.ofSeconds(10));
            pulse.beat();

            assertEquals(List.of("PING", LEAVE, JOIN), List.of(peer.received(), peer.received(), peer.received()));
        }
    }

    @Test
    void joinsTheHalvesOfAFrame() {
        try (SocketPeer peer = opened()) {
            peer.parts(BOOK.substring(0, 40), BOOK.substring(40, 41), BOOK.substring(41));

            events.next(MarketMessage.Snapshot.class);
        }
    }

    @Test
    void handsOnNothingOfAFrameThatWasCutInHalf() {
        SocketPeer peer = live();
        peer.firstPart(CHANGE.substring(0, 50));
        peer.close();
        // The client does not always report such an end at once; the silence rule bounds the wait.
        clock.advance(LinkPolicy.standard().silentAfter());
        pulse.beat();

        events.next(LinkState.Waiting.class);
        assertEquals(new FrameCounts(1, 1, 0, 0), socket.counts());
        assertFalse(socket.usable(UP, SILENCE));
    }

    @Test
    void survivesBytesThatAreNoFrameAndAnOrderlyClose() {
        SocketPeer broken = live();
        broken.raw(new byte[] {(byte) 0xff, (byte) 0xff, 0, 0, 0});
        assertTrue(events.next(LinkState.Waiting.class).reason().startsWith("broken"));
        broken.close();

        clock.advance(Duration.ofSeconds(1));
        pulse.beat();
        SocketPeer closed = server.accept();
        assertEquals(OPEN, closed.received());
        closed.close(1012);

        assertTrue(events.next(LinkState.Waiting.class).reason().contains("1012"));
        closed.close();
    }

    @Test
    void rejectsABinaryFrameAndAnswersAProtocolPing() {
        try (SocketPeer peer = live()) {
            peer.ping();
            peer.binary(new byte[] {1, 2, 3});

            assertTrue(events.next(Rejected.class).reason().contains("3 bytes"));
            assertEquals(UP, events.next(SocketEvents.Unusable.class).token());
        }
    }

    @Test
    void triesAgainAfterARefusedConnection() {
        socket.watch(List.of(UP));
        socket.start();
        server.refuse();
        LinkState.Waiting waiting = events.next(LinkState.Waiting.class);
        assertTrue(waiting.reason().startsWith("no connection"), waiting.reason());

        clock.advance(Duration.ofSeconds(1));
        pulse.beat();
        try (SocketPeer peer = server.accept()) {
            assertEquals(OPEN, peer.received());
        }
    }

    @Test
    void followsFurtherBooksAndLeavesThem() {
        TokenId down = new TokenId("2222");
        try (SocketPeer peer = live()) {
            socket.watch(List.of(down));
            assertEquals(LEAVE.replace("1111", "2222"), peer.received());
            assertEquals(JOIN.replace("1111", "2222"), peer.received());
            assertInstanceOf(BookHealth.Awaiting.class, socket.health(down).orElseThrow());

            socket.unwatch(List.of(down, down));
            assertEquals(LEAVE.replace("1111", "2222"), peer.received());
            peer.text(BOOK.replace("\"1111\"", "\"2222\""));
            peer.text(CHANGE);
            events.next(MarketMessage.PriceChanges.class);
            assertEquals(1, socket.counts().withheld());
        }
    }

    @Test
    void refusesMoreBooksThanOneConnectionServes() {
        List<TokenId> many = IntStream.rangeClosed(1, MarketSocket.MOST_TOKENS + 1)
                .mapToObj(number -> new TokenId(Integer.toString(number)))
                .toList();

        assertThrows(IllegalArgumentException.class, () -> socket.watch(many));
    }

    @Test
    void endsForGood() {
        try (SocketPeer peer = live()) {
            socket.close();

            peer.awaitEnd();
            events.next(LinkState.Stopped.class);
            assertFalse(socket.usable(UP, SILENCE));
            assertEquals(0, pulse.running());
        }
    }

    @Test
    void refusesAnAddressThatIsNoWebSocket() {
        URI plain = URI.create("http://127.0.0.1:1/ws");

        assertThrows(IllegalArgumentException.class, () -> setup(plain));
    }

    private SocketPeer opened() {
        socket.watch(List.of(UP));
        socket.start();
        SocketPeer peer = server.accept();
        assertEquals(OPEN, peer.received());
        return peer;
    }

    private SocketPeer live() {
        SocketPeer peer = opened();
        peer.text(BOOK);
        events.next(MarketMessage.Snapshot.class);
        return peer;
    }

    private LinkSetup setup(URI uri) {
        return new LinkSetup(
                HttpClient.newHttpClient(), uri, LinkPolicy.standard(), clock, new Random(20260428), pulse);
    }
}
