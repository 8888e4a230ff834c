package io.polystep.domain.order;

import io.polystep.domain.Hex;

/**
 * The EIP-712 digest of an order, which is also the venue's order id.
 *
 * @param value 0x and 64 lower-case hex digits
 */
public record OrderHash(String value) {
    /** Refuses anything else; normalises to lower case. */
    public OrderHash {
        value = Hex.require("an order hash", value, 32);
    }

    @Override
    public String toString() {
        return value;
    }
}
