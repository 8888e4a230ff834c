package io.polystep.local.venue;

import io.polystep.domain.Address;
import io.polystep.domain.market.MarketVersion;

/**
 * The chain and the contract addresses that signatures and wallets depend on.
 *
 * @param chainId the chain, 137 for Polygon
 * @param exchange verifies orders of regular markets
 * @param negRiskExchange verifies orders of neg-risk markets
 * @param exchangeV3 verifies orders of Protocol V2 markets
 * @param safeFactory makes Safe wallets
 * @param proxyFactory makes proxy wallets
 * @param depositFactory makes deposit wallets
 * @param depositBeacon names the implementation of newer deposit wallets
 * @param depositImplementation the implementation of older deposit wallets
 */
public record VenueNetwork(
        long chainId,
        Address exchange,
        Address negRiskExchange,
        Address exchangeV3,
        Address safeFactory,
        Address proxyFactory,
        Address depositFactory,
        Address depositBeacon,
        Address depositImplementation) {
    /** The addresses of Polygon mainnet as of November 2026. */
    public static VenueNetwork polygon() {
        return new VenueNetwork(
                137,
                new Address("0xE111180000d2663C0091e4f400237545B87B996B"),
                new Address("0xe2222d279d744050d28e00520010520000310F59"),
                new Address("0xe3333700cA9d93003F00f0F71f8515005F6c00Aa"),
                new Address("0xaacFeEa03eb1561C4e67d661e40682Bd20E3541b"),
                new Address("0xaB45c5A4B0c941a2F231C04C3f49182e1A254052"),
                new Address("0x00000000000Fb5C9ADea0298D729A0CB3823Cc07"),
                new Address("0x7A18EDfe055488A3128f01F563e5B479D92ffc3a"),
                new Address("0x58CA52ebe0DadfdF531Cde7062e76746de4Db1eB"));
    }

    /** The collateral, at the same address on every network. */
    public Address collateral() {
        return new Address("0xC011a7E12a19f7B1f670d46F03B03f3342E82DFB");
    }

    /** The contract through which a Safe makes several calls at once, at the same address on every network. */
    public Address safeMultisend() {
        return new Address("0xA238CBeb142c10Ef7Ad8442C6D1f9E89e07e7761");
    }

    /** The contract that verifies the orders of a market. */
    public Address exchange(MarketVersion version, boolean negRisk) {
        return switch (version) {
            case PROTOCOL_V2 -> exchangeV3;
            case CONDITIONAL_TOKENS -> negRisk ? negRiskExchange : exchange;
        };
    }
}
