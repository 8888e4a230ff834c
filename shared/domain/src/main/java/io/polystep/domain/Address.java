package io.polystep.domain;

import java.util.Locale;

/**
 * An account or contract address on the chain. The spelling given is kept, because the venue wants the checksummed one;
 * two spellings of one address are equal.
 *
 * @param text 0x and 40 hex digits, any case
 */
public record Address(String text) {
    /** Refuses anything that is not an address. */
    public Address {
        Hex.require("an address", text, 20);
    }

    /** The address in lower case, for keys and comparisons. */
    public String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Address address && lower().equals(address.lower());
    }

    @Override
    public int hashCode() {
        return lower().hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
