package io.polystep.local.venue;

/** The venue's end of one connection to a channel. */
public interface ChannelSession {
    /** The client says this. */
    void received(String frame);

    /** The connection is gone; nothing more is told. */
    void closed();
}
