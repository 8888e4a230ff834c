package io.polystep.local.venue;

import java.util.Arrays;
import java.util.Optional;

/** The venue's WebSocket channels. */
public enum Channel {
    /** Books, prices and trades of tokens that the client names; no credentials. */
    MARKET("/ws/market"),
    /** Orders and trades of one account; credentials in the first frame. */
    USER("/ws/user");

    private final String path;

    Channel(String path) {
        this.path = path;
    }

    /** The channel behind a request path, without query. */
    public static Optional<Channel> of(String path) {
        return Arrays.stream(values())
                .filter(channel -> channel.path.equals(path))
                .findFirst();
    }

    /** Where it is reached on the channels' host. */
    public String path() {
        return path;
    }
}
