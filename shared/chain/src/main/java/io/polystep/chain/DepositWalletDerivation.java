package io.polystep.chain;

import io.polystep.domain.Address;

/**
 * Where a key's deposit wallet is (CREATE2). Two recipes are in use: wallets made today share their code through a beacon,
 * earlier ones carry their own implementation. Which one an account has is read from the venue or the chain, never
 * guessed.
 */
public final class DepositWalletDerivation {
    // Creation code of a minimal ERC-1967 proxy with 64 bytes of arguments; the address of the code goes between.
    private static final String BEACON_START = "0x6100923d8160233d3973";
    private static final String BEACON_END = "0x60195155f3363d3d373d3d363d602036600436635c60da"
            + "1b60e01b36527fa3f0ad74e5423aebfd80d3ef4346578335a9a72aeaee59ff6c"
            + "b3582b35133d50545afa5036515af43d6000803e604d573d6000fd5b3d6000f3";
    private static final String UUPS_START = "0x61007d3d8160233d3973";
    private static final String UUPS_END = "0x60095155f3363d3d373d3d363d7f360894a13ba1a3210667c828492db98dca3e2076"
            + "cc3735a920a3ca505d382bbc545af43d6000803e6038573d6000fd5b3d6000f3";

    private DepositWalletDerivation() {}

    /** The deposit wallet of {@code owner} by today's recipe. */
    public static Address beacon(Address owner, WalletContracts contracts) {
        return wallet(owner, contracts, BEACON_START, contracts.depositWalletBeacon(), BEACON_END);
    }

    /** The deposit wallet of {@code owner} by the earlier recipe. */
    public static Address uups(Address owner, WalletContracts contracts) {
        return wallet(owner, contracts, UUPS_START, contracts.depositWalletImplementation(), UUPS_END);
    }

    private static Address wallet(Address owner, WalletContracts contracts, String start, Address code, String end) {
        Address factory = contracts.depositWalletFactory();
        byte[] arguments = Bytes.concat(Bytes.word(factory), Bytes.word(owner));
        byte[] codeHash = Keccak.digest(Bytes.of(start), Bytes.of(code.text()), Bytes.of(end), arguments);
        return WalletDerivation.create2(factory, Keccak.digest(arguments), Bytes.hex(codeHash));
    }
}
