package io.polystep.domain.port;

import io.polystep.domain.order.OrderHash;

/** What came of handing an order to the venue. */
public sealed interface Submission {
    /**
     * The venue has it.
     *
     * @param id the venue's order id, which equals the order hash
     * @param status what it said it did with it
     */
    record Accepted(OrderHash id, Status status) implements Submission {
        /** The venue's words for an accepted order. */
        public enum Status {
            /** It rests. */
            LIVE,
            /** It was matched, at least in part. */
            MATCHED,
            /** It waits in the market's delay. */
            DELAYED
        }
    }

    /**
     * The venue has not got it and never will from this send.
     *
     * @param reason the kind
     * @param text the venue's words, without secrets
     */
    record Refused(RefusalReason reason, String text) implements Submission {}

    /**
     * It may be there or not: time-out, lost connection, server error, unreadable answer.
     *
     * @param cause what was seen
     */
    record Unknown(String cause) implements Submission {}
}
