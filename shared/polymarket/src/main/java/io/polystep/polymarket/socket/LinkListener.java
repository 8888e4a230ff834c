package io.polystep.polymarket.socket;

import java.time.Instant;

/** What a connection tells its owner: one call at a time, in order. Calls must be short and must not throw. */
interface LinkListener {
    /** A whole text frame. */
    void text(String frame, Instant receivedAt);

    /** Something that is not a text frame. */
    void notText(String reason, Instant receivedAt);

    /** The connection changed from one kind of state to another. */
    void changed(LinkState before, LinkState now);

    /** Called about once a second. */
    void tick(Instant now);
}
