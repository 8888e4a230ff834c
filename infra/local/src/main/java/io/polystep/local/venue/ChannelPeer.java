package io.polystep.local.venue;

/** The client's end of a channel. Called under the venue's lock: an implementation hands on and never waits. */
public interface ChannelPeer {
    /** The venue says this. */
    void text(String frame);

    /**
     * The venue ends the connection.
     *
     * @param code of RFC 6455
     * @param reason for people
     */
    void close(int code, String reason);
}
