package io.polystep.domain.market;

import io.polystep.domain.Hex;

/**
 * The condition a market resolves: 32 bytes in lower-case hex.
 *
 * @param value 0x and 64 hex digits
 */
public record ConditionId(String value) {
    /** Refuses anything else; normalises to lower case. */
    public ConditionId {
        value = Hex.require("a condition id", value, 32);
    }

    @Override
    public String toString() {
        return value;
    }
}
