package io.polystep.chain;

import io.polystep.domain.Address;

/**
 * Leave for a contract to move what an account holds.
 *
 * @param kind of what
 * @param asset the contract that keeps it
 * @param spender who may move it
 * @param purpose for people, for example {@code sell regular outcomes}
 */
public record Spending(Kind kind, Address asset, Address spender, String purpose) {
    /** What may be moved. */
    public enum Kind {
        /** Dollars of an ERC-20 contract, up to an amount. */
        DOLLARS,
        /** All tokens of an ERC-1155 contract. */
        TOKENS
    }

    /** For messages. */
    @Override
    public String toString() {
        return kind + " of " + asset + " by " + spender + " (" + purpose + ")";
    }
}
