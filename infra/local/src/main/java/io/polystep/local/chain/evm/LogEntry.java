package io.polystep.local.chain.evm;

import java.math.BigInteger;
import java.util.List;

/**
 * An event that a contract emitted.
 *
 * @param address the emitting contract
 * @param topics zero to four words
 * @param data the unindexed part
 */
public record LogEntry(BigInteger address, List<BigInteger> topics, Bytes data) {
    /** Copies the topics. */
    public LogEntry {
        topics = List.copyOf(topics);
    }
}
