package io.polystep.local.venue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** A simulator's channels on loopback WebSockets. */
public final class VenueSockets implements AutoCloseable {
    private static final long START_SECONDS = 10;
    private static final int STOP_MILLIS = 1_000;

    private final Server server;

    private VenueSockets(Server server) {
        this.server = server;
    }

    /**
     * Starts to listen.
     *
     * @param port TCP port on loopback, or 0 for any free one
     * @throws IllegalStateException when the port is taken
     */
    public static VenueSockets start(int port, VenueSimulator venue) {
        Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), venue);
        server.start();
        server.awaitStart();
        return new VenueSockets(server);
    }

    /** The base address of the channels, without a trailing slash; {@link Channel#path} follows it. */
    public URI address() {
        return URI.create("ws://127.0.0.1:" + server.getPort());
    }

    /** Ends every connection as a server does that starts anew; clients may come again. */
    public void breakAll() {
        List.copyOf(server.getConnections())
                .forEach(connection -> connection.close(CloseFrame.SERVICE_RESTART, "restart"));
    }

    /** Stops listening and ends all connections. */
    @Override
    public void close() {
        try {
            server.stop(STOP_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The library's callbacks; the session of a connection is its attachment. */
    private static final class Server extends WebSocketServer {
        private final VenueSimulator venue;
        private final CountDownLatch started = new CountDownLatch(1);
        private volatile Optional<Exception> failure = Optional.empty();

        Server(InetSocketAddress address, VenueSimulator venue) {
            super(address, 1);
            this.venue = venue;
            setReuseAddr(true);
            setTcpNoDelay(true);
            setDaemon(true);
            // the venue's own PING is a text; the protocol's pings would hide a client that forgets it
            setConnectionLostTimeout(0);
        }

        void awaitStart() {
            boolean done;
            try {
                done = started.await(START_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                done = false;
            }
            if (!done || failure.isPresent()) {
                throw new IllegalStateException("Expected port " + getAddress().getPort()
                        + " to be free on loopback for the channels, found: "
                        + failure.map(Exception::toString).orElse("no start in time")
                        + ". Choose another, or 0 for any.");
            }
        }

        @Override
        public void onStart() {
            started.countDown();
        }

        @Override
        public void onOpen(WebSocket connection, ClientHandshake handshake) {
            String path = handshake.getResourceDescriptor().split("\\?", 2)[0];
            Optional<Channel> channel = Channel.of(path);
            if (channel.isEmpty()) {
                connection.close(CloseFrame.REFUSE, "expected /ws/market or /ws/user, found " + path);
            } else {
                connection.setAttachment(venue.connect(channel.get(), new Peer(connection)));
            }
        }

        @Override
        public void onMessage(WebSocket connection, String frame) {
            ChannelSession session = connection.getAttachment();
            if (session != null) {
                session.received(frame);
            }
        }

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {
            ChannelSession session = connection.getAttachment();
            if (session != null) {
                session.closed();
            }
        }

        @Override
        public void onError(WebSocket connection, Exception failed) {
            if (started.getCount() > 0) {
                failure = Optional.of(failed);
                started.countDown();
            }
        }
    }

    private record Peer(WebSocket connection) implements ChannelPeer {
        @Override
        public void text(String frame) {
            try {
                connection.send(frame);
            } catch (WebsocketNotConnectedException gone) {
                // the client learns it by itself; its session ends with the connection
            }
        }

        @Override
        public void close(int code, String reason) {
            connection.close(code, reason);
        }
    }
}
