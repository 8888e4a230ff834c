package io.polystep.polymarket.socket;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Joins the parts of text frames, within a bound, and turns the client's callbacks into few events. */
final class TextFrames implements WebSocket.Listener {
    /** A full book has a few hundred levels of some 40 characters; this is far beyond any real frame. */
    static final int MOST_CHARS = 4 * 1024 * 1024;

    /** Where the events go. */
    interface Events {
        /** Connected. */
        void opened(WebSocket socket);

        /** A protocol ping or pong. */
        void alive();

        /** A whole text frame. */
        void text(String frame);

        /** A binary frame. */
        void notText(String reason);

        /** The end. */
        void lost(String reason);
    }

    private final Events events;
    private final StringBuilder parts = new StringBuilder();

    TextFrames(Events events) {
        this.events = events;
    }

    @Override
    public void onOpen(WebSocket socket) {
        events.opened(socket);
        socket.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        if (parts.length() + data.length() > MOST_CHARS) {
            events.lost("expected frames of at most " + MOST_CHARS + " characters, found a longer one");
            return null;
        }
        parts.append(data);
        if (last) {
            String frame = parts.toString();
            parts.setLength(0);
            events.text(frame);
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
        events.notText("expected text frames, found " + data.remaining() + " bytes of a binary one");
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
        // The client answers by itself.
        events.alive();
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
        events.alive();
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        events.lost("closed by the venue with code " + code + " " + reason);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        events.lost("broken: " + error);
    }
}
