package io.polystep.local.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;

/** What one field of an {@code eth_getLogs} filter lets pass. Source: the Ethereum JSON-RPC specification. */
public final class LogFilter {
    private LogFilter() {}

    /** Nothing allows all; text allows itself; a list allows each of its members. */
    public static boolean allows(JsonNode wanted, String found) {
        if (wanted.isMissingNode() || wanted.isNull()) {
            return true;
        }
        if (wanted.isTextual()) {
            return wanted.textValue().equalsIgnoreCase(found);
        }
        for (JsonNode one : wanted) {
            if (allows(one, found)) {
                return true;
            }
        }
        return wanted.isEmpty();
    }
}
