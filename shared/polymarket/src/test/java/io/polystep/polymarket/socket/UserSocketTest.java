package io.polystep.polymarket.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.testkit.Markets;
import io.polystep.testkit.socket.ScriptedSocketServer;
import io.polystep.testkit.socket.SocketPeer;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Orders and trades over a real connection on the loopback. */
class UserSocketTest {
    private final ScriptedSocketServer server = new ScriptedSocketServer();
    private final MovingClock clock = new MovingClock(Instant.parse("2026-04-28T13:00:00Z"));
    private final ManualPulse pulse = new ManualPulse();
    private final SocketEvents events = new SocketEvents();
    private final UserCodec codec = UserCodecTest.codec(Set.of(UserCodecTest.TAKER));
    private final UserSocket socket = new UserSocket(
            new LinkSetup(
                    HttpClient.newHttpClient(),
                    server.uri(),
                    LinkPolicy.standard(),
                    clock,
                    new Random(20260428),
                    pulse),
            codec,
            List.of(Markets.CONDITION),
            events);

    @AfterEach
    void close() {
        socket.close();
        server.close();
    }

    @Test
    void signsInAndHandsOnAnOrder() {
        try (SocketPeer peer = opened()) {
            peer.text(UserCodecTest.ORDER);

            assertEquals(
                    UserCodecTest.TAKER,
                    events.next(UserMessage.OrderChanged.class).id());
            assertEquals(new FrameCounts(1, 1, 0, 0), socket.counts());
        }
    }

    @Test
    void tellsThatMessagesMayBeMissingAfterALoss() {
        opened().close();
        clock.advance(LinkPolicy.standard().silentAfter());
        pulse.beat();
        events.next(LinkState.Waiting.class);
        clock.advance(Duration.ofSeconds(1));
        pulse.beat();

        try (SocketPeer peer = server.accept()) {
            assertEquals(codec.open(List.of(Markets.CONDITION)), peer.received());
            assertTrue(events.next(SocketEvents.Missed.class).reason().contains("after a loss"));
        }
    }

    @Test
    void tellsThatAMessageWasLostToDamage() {
        try (SocketPeer peer = opened()) {
            peer.text(UserCodecTest.ORDER.replace("\"25.0\"", "\"key-0001\""));
            peer.binary(new byte[1]);

            Rejected rejected = events.next(Rejected.class);
            SocketEvents.Missed missed = events.next(SocketEvents.Missed.class);
            assertFalse(rejected.reason().contains("key-0001"), rejected.reason());
            assertFalse(missed.reason().contains("key-0001"), missed.reason());
            assertEquals(Rejected.Kind.UNREADABLE, events.next(Rejected.class).kind());
            assertEquals(2, socket.counts().rejected());
        }
    }

    private SocketPeer opened() {
        socket.start();
        SocketPeer peer = server.accept();
        assertEquals(codec.open(List.of(Markets.CONDITION)), peer.received());
        events.next(LinkState.Open.class);
        return peer;
    }
}
