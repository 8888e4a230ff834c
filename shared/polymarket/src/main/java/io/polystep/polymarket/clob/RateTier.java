package io.polystep.polymarket.clob;

import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Json;

/**
 * The account's order budget class.
 *
 * @param name the venue's word for it
 */
public record RateTier(String name) {
    /** Reads {@code {"tier":".."}}. */
    public static RateTier read(String text) {
        Fields answer = new Fields("the rate limit tier", Json.parse(text));
        return new RateTier(answer.optionalText("tier").orElseThrow(() -> answer.wrong("tier", "a name")));
    }
}
