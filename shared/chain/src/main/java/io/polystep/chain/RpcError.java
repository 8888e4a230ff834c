package io.polystep.chain;

import io.polystep.domain.Excerpt;
import java.util.Locale;

/**
 * An error that a node answered with.
 *
 * @param code the JSON-RPC code
 * @param message the node's words
 * @param data 0x and hex of the revert data, or empty when there is none
 */
public record RpcError(int code, String message, String data) {
    private static final int REVERTED = 3;

    /** True when the node says that the call itself reverts, as opposed to being refused for another reason. */
    public boolean reverted() {
        return code == REVERTED || data.length() > 2 || says("revert");
    }

    /** True when the message holds {@code words}, whatever their case. */
    public boolean says(String words) {
        return message.toLowerCase(Locale.ROOT).contains(words);
    }

    /** Code, words and the decoded revert, for people. */
    @Override
    public String toString() {
        String text = "error " + code + " '" + Excerpt.of(message) + "'";
        return data.length() > 2 ? text + ", " + Revert.describe(data) : text;
    }
}
