package io.polystep.local.chain.evm;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction did.
 *
 * @param status how it ended
 * @param reason the machine's words for a failure; empty on success
 * @param output returned bytes, or the revert data
 * @param gasUsed gas to pay for, refunds taken off
 * @param logs events; none unless successful
 * @param created where a creation puts its contract, even one that failed (as nodes report it); null for calls
 */
public record ExecutionResult(
        Status status,
        String reason,
        Bytes output,
        long gasUsed,
        List<LogEntry> logs,
        @Nullable BigInteger created) {
    /** The three ways to end. */
    public enum Status {
        /** Done. */
        SUCCESS,
        /** Undone by the contract; output is its revert data. */
        REVERTED,
        /** Undone by the machine, for example out of gas. */
        FAILED
    }

    /** True for {@link Status#SUCCESS}. */
    public boolean succeeded() {
        return status == Status.SUCCESS;
    }
}
