package io.polystep.local.simulation.world;

import java.util.Map;

/**
 * An answer on its way back.
 *
 * @param status HTTP status
 * @param headers besides the usual ones
 * @param body the exact text
 */
public record WireReply(int status, Map<String, String> headers, String body) {
    /** A plain answer. */
    public static WireReply of(int status, String body) {
        return new WireReply(status, Map.of(), body);
    }

    /** The same with another text. */
    public WireReply withBody(String text) {
        return new WireReply(status, headers, text);
    }
}
