package io.polystep.chain;

import java.util.stream.Stream;

/** What a node's refusal of signed bytes means. Nodes word it differently, so the words are kept here, in one table. */
enum PoolRefusal {
    /** The node has these bytes already. */
    KNOWN,
    /** The nonce has been mined. */
    NONCE_USED,
    /** These bytes can never be taken. */
    FOR_GOOD,
    /** It may pass later: too little gas coin, a base fee above ours, a full pool, unknown words. */
    FOR_NOW;

    static PoolRefusal of(RpcError error) {
        if (any(error, "already known", "already imported")) {
            return KNOWN;
        }
        if (any(error, "nonce too low")) {
            return NONCE_USED;
        }
        boolean forGood = any(
                error,
                "invalid chain id",
                "invalid sender",
                "replacement transaction underpriced",
                "max priority fee per gas higher than max fee per gas",
                "minimum needed",
                "intrinsic gas too low",
                "exceeds block gas limit");
        return forGood ? FOR_GOOD : FOR_NOW;
    }

    private static boolean any(RpcError error, String... words) {
        return Stream.of(words).anyMatch(error::says);
    }
}
