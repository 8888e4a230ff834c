package io.polystep.chain;

import io.polystep.domain.Address;

/**
 * The addresses of Protocol V2 that redeeming depends on. Configuration, like {@link Contracts}.
 *
 * @param positionManager keeps the positions, ERC-1155
 * @param router splits, merges and redeems them
 */
public record ProtocolV2(Address positionManager, Address router) {
    /** The published addresses on Polygon, chain id 137. */
    public static ProtocolV2 polygon() {
        return new ProtocolV2(
                new Address("0x006F54F7f9A22e0000CC2AB60031000000ae9fEF"),
                new Address("0x12121212006e4CD160D18e3f00711DA5c3372600"));
    }
}
