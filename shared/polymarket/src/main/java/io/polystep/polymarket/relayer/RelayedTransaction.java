package io.polystep.polymarket.relayer;

import io.polystep.polymarket.wire.Fields;
import java.util.Optional;

/**
 * A transaction at the relayer.
 *
 * @param id the relayer's own
 * @param state how far it is
 * @param hash on the chain, once sent; may change until it is confirmed
 */
public record RelayedTransaction(String id, State state, Optional<String> hash) {
    private static final String PREFIX = "STATE_";

    /** How far a transaction is. */
    public enum State {
        /** Taken. */
        NEW,
        /** Sent to the chain. */
        EXECUTED,
        /** In a block. */
        MINED,
        /** In a block that stays. */
        CONFIRMED,
        /** Never sent. */
        INVALID,
        /** Sent and failed. */
        FAILED;

        /** True when nothing more will happen. */
        public boolean terminal() {
            return this == CONFIRMED || this == INVALID || this == FAILED;
        }

        private static State of(String word) {
            return valueOf(word.startsWith(PREFIX) ? word.substring(PREFIX.length()) : word);
        }
    }

    /** Reads one object. */
    static RelayedTransaction read(Fields row) {
        return new RelayedTransaction(
                row.optionalText("transactionID").orElseThrow(() -> row.wrong("transactionID", "a text")),
                row.value("state", "a known state", State::of),
                row.optionalText("transactionHash"));
    }
}
