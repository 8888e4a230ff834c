package io.polystep.polymarket.socket;

/** What the shell has to do. */
public enum LinkAction {
    /** Begin an attempt. */
    CONNECT,
    /** Send the first frames. */
    GREET,
    /** Send {@code PING}. */
    PING,
    /** Drop the attempt or the connection, if there is one. */
    CUT
}
