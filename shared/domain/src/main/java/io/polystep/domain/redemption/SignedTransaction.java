package io.polystep.domain.redemption;

import io.polystep.domain.Address;
import io.polystep.domain.Hex;

/**
 * A chain transaction ready to broadcast; the same bytes may be broadcast any number of times.
 *
 * @param from the account whose nonce it uses
 * @param nonce zero or more
 * @param raw 0x and hex of the signed bytes
 * @param hash 0x and 64 hex digits
 */
public record SignedTransaction(Address from, long nonce, String raw, String hash) {
    /** Refuses a malformed hash or a negative nonce. */
    public SignedTransaction {
        hash = Hex.require("a transaction hash", hash, 32);
        if (nonce < 0) {
            throw new IllegalArgumentException("expected a nonce of zero or more, found " + nonce);
        }
    }
}
