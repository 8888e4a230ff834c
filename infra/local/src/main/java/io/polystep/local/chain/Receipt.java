package io.polystep.local.chain;

import io.polystep.local.chain.evm.LogEntry;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a mined transaction did.
 *
 * @param transactionHash 0x and 64 digits
 * @param succeeded status 1; a success proves only that nothing reverted
 * @param blockNumber height of its block
 * @param blockHash hash of its block
 * @param from the sender
 * @param to the callee; null for a creation
 * @param created where a creation puts its contract, even one that failed (as nodes report it); null for calls
 * @param gasUsed gas paid for
 * @param effectiveGasPrice wei per gas
 * @param logs events in order
 * @param failure why it failed, in the machine's words; empty on success
 * @param output return or revert data as hex
 */
public record Receipt(
        String transactionHash,
        boolean succeeded,
        long blockNumber,
        String blockHash,
        BigInteger from,
        @Nullable BigInteger to,
        @Nullable BigInteger created,
        long gasUsed,
        BigInteger effectiveGasPrice,
        List<LogEntry> logs,
        String failure,
        String output) {
    /** Copies the logs. */
    public Receipt {
        logs = List.copyOf(logs);
    }

    /** Where this creation put its contract, even if it failed; empty for calls. */
    public Optional<BigInteger> contract() {
        return Optional.ofNullable(created);
    }
}
