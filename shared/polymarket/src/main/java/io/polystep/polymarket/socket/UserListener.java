package io.polystep.polymarket.socket;

import java.time.Instant;

/** Who follows an account: one call at a time, in the venue's order. Calls must be short and must not throw. */
public interface UserListener {
    /** A change of an order or a trade; can come more than once. */
    void message(UserMessage message, Instant receivedAt);

    /** Messages may have been missed: ask the venue for open orders and trades before trusting the stream again. */
    void missed(String reason);

    /** Something that gave no message. */
    void rejected(Rejected rejected, Instant receivedAt);

    /** The connection changed. */
    void link(LinkState state);
}
