package io.polystep.testkit.socket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/** Waits on a free port of the loopback and hands out each connection after the RFC 6455 handshake. */
public final class ScriptedSocketServer implements AutoCloseable {
    private static final int WAIT_MILLIS = (int) Duration.ofSeconds(10).toMillis();

    private final ServerSocket listening;

    /** Opens a free port. */
    public ScriptedSocketServer() {
        try {
            listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            listening.setSoTimeout(WAIT_MILLIS);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** Where it waits. */
    public URI uri() {
        return URI.create("ws://127.0.0.1:" + listening.getLocalPort() + "/ws");
    }

    /**
     * The next connection, with its handshake done.
     *
     * @throws UncheckedIOException if none comes within ten seconds
     */
    public SocketPeer accept() {
        try {
            Socket socket = listening.accept();
            socket.setSoTimeout(WAIT_MILLIS);
            return SocketPeer.open(socket);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /**
     * Takes the next connection and answers its handshake with a plain 503.
     *
     * @throws UncheckedIOException if none comes within ten seconds
     */
    public void refuse() {
        try {
            SocketPeer.refuse(listening.accept());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** Stops waiting; connections that were handed out live on. */
    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
