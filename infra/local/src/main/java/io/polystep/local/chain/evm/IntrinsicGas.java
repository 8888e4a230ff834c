package io.polystep.local.chain.evm;

import java.util.List;

/** Gas that a transaction costs before its first opcode, and the least it costs in the end (EIP-7623). */
public final class IntrinsicGas {
    private static final long BASE = 21_000;
    private static final long CREATION = 32_000;

    private IntrinsicGas() {}

    /** Gas charged up front. */
    public static long of(TransactionCall call) {
        byte[] data = call.data().toArray();
        long gas = BASE + 4 * tokens(data);
        if (call.to() == null) {
            gas += CREATION + 2 * Memory.words(data.length);
        }
        for (List<?> slots : call.accessList().values()) {
            gas += 2_400 + 1_900L * slots.size();
        }
        return gas;
    }

    /** The least gas the transaction must allow and pay. */
    public static long floor(TransactionCall call) {
        return BASE + 10 * tokens(call.data().toArray());
    }

    private static long tokens(byte[] data) {
        long tokens = 0;
        for (byte b : data) {
            tokens += b == 0 ? 1 : 4;
        }
        return tokens;
    }
}
