package io.polystep.testkit.socket;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/**
 * The server's end of one WebSocket connection, played by a test. Reads wait up to ten seconds. For one thread; failures
 * are {@link UncheckedIOException}.
 */
public final class SocketPeer implements AutoCloseable {
    private static final String ACCEPT_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int FINAL = 0x80;
    private static final int CONTINUATION = 0x0;
    private static final int TEXT = 0x1;
    private static final int BINARY = 0x2;
    private static final int CLOSE = 0x8;
    private static final int PING = 0x9;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    private SocketPeer(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /** Answers the handshake with a plain 503. */
    static void refuse(Socket socket) throws IOException {
        try (SocketPeer peer = new SocketPeer(socket)) {
            while (!peer.line().isEmpty()) {
                // The request says nothing that matters.
            }
            peer.write("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        }
    }

    static SocketPeer open(Socket socket) throws IOException {
        SocketPeer peer = new SocketPeer(socket);
        String key = "";
        for (String line = peer.line(); !line.isEmpty(); line = peer.line()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-key:")) {
                key = line.substring(line.indexOf(':') + 1).strip();
            }
        }
        peer.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + accept(key) + "\r\n\r\n");
        return peer;
    }

    private static String accept(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1")
                    .digest((key + ACCEPT_SUFFIX).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("expected SHA-1 in every JDK", absent);
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException("expected a handshake, found the end");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Sends a whole text frame. */
    public void text(String text) {
        frame(FINAL | TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends one text in several frames. */
    public void parts(String... parts) {
        for (int i = 0; i < parts.length; i++) {
            int opcode = i == 0 ? TEXT : CONTINUATION;
            frame((i == parts.length - 1 ? FINAL : 0) | opcode, parts[i].getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Sends the first of several parts and leaves the text unfinished. */
    public void firstPart(String part) {
        frame(TEXT, part.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a binary frame. */
    public void binary(byte[] bytes) {
        frame(FINAL | BINARY, bytes);
    }

    /** Sends a protocol ping. */
    public void ping() {
        frame(FINAL | PING, new byte[0]);
    }

    /** Sends bytes that are no frame of this protocol. */
    public void raw(byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Closes in an orderly way with this code. */
    public void close(int code) {
        frame(FINAL | CLOSE, new byte[] {(byte) (code >> 8), (byte) code});
    }

    private void frame(int head, byte[] payload) {
        byte[] header = header(head, payload.length);
        try {
            out.write(header);
            out.write(payload);
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The shortest form that holds the length; a client refuses a longer one. */
    private static byte[] header(int head, int length) {
        if (length < 126) {
            return new byte[] {(byte) head, (byte) length};
        }
        return length < 65_536
                ? ByteBuffer.allocate(4)
                        .put((byte) head)
                        .put((byte) 126)
                        .putShort((short) length)
                        .array()
                : ByteBuffer.allocate(10)
                        .put((byte) head)
                        .put((byte) 127)
                        .putLong(length)
                        .array();
    }

    /** The next text of the client; frames of other kinds, such as pongs, are passed over. */
    public String received() {
        try {
            for (Received frame = frame(); ; frame = frame()) {
                if (frame.opcode() == TEXT) {
                    return frame.text();
                }
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Waits until the client has ended the connection, in whatever way. */
    public void awaitEnd() {
        try {
            while (in.read() >= 0) {
                // Whatever still comes is of no interest.
            }
        } catch (SocketTimeoutException open) {
            throw new UncheckedIOException(open);
        } catch (IOException reset) {
            // A reset is an end too.
        }
    }

    private record Received(int opcode, String text) {}

    private Received frame() throws IOException {
        int opcode = in.readUnsignedByte() & 0x0f;
        int length = in.readUnsignedByte() & 0x7f;
        int size = length == 126 ? in.readUnsignedShort() : length == 127 ? Math.toIntExact(in.readLong()) : length;
        byte[] mask = in.readNBytes(4);
        byte[] payload = in.readNBytes(size);
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % 4];
        }
        return new Received(opcode, new String(payload, StandardCharsets.UTF_8));
    }

    /** Cuts the connection without a word. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
