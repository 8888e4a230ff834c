package io.polystep.chain;

import io.polystep.domain.Address;

/**
 * The contracts behind wallets whose transactions a relayer sends. Source: venue protocol reference, contract addresses.
 *
 * @param depositWalletFactory makes deposit wallets and takes their batches
 * @param depositWalletBeacon names the code of deposit wallets made today
 * @param depositWalletImplementation the code of the earlier, upgradeable deposit wallets
 * @param relayHub takes the transactions of proxy wallets
 */
public record WalletContracts(
        Address depositWalletFactory,
        Address depositWalletBeacon,
        Address depositWalletImplementation,
        Address relayHub) {
    /** The published addresses on Polygon, chain id 137. */
    public static WalletContracts polygon() {
        return new WalletContracts(
                new Address("0x00000000000Fb5C9ADea0298D729A0CB3823Cc07"),
                new Address("0x7A18EDfe055488A3128f01F563e5B479D92ffc3a"),
                new Address("0x58CA52ebe0DadfdF531Cde7062e76746de4Db1eB"),
                new Address("0xD216153c06E857cD7f72665E0aF1d7D82172F494"));
    }
}
