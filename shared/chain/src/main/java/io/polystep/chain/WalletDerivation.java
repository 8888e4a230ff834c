package io.polystep.chain;

import io.polystep.domain.Address;

/**
 * Where a key's proxy and Safe wallets are (CREATE2); deposit wallets follow in {@link DepositWalletDerivation}. Source:
 * venue protocol reference.
 */
public final class WalletDerivation {
    private static final byte[] CREATE2 = {(byte) 0xff};
    private static final String SAFE_CODE = "0x2bce2127ff07fb632d16c8347c4ebf501f4841168bed00d9e6ef715ddb6fcecf";
    private static final String PROXY_CODE = "0xd21df8dc65880a8606f09fe0ce3df9b8869287ab0b058be05aa9e8af6330a00b";

    private WalletDerivation() {}

    /** The Safe of {@code owner}. */
    public static Address safe(Address owner, Contracts contracts) {
        return create2(contracts.safeFactory(), Keccak.digest(Bytes.word(owner)), SAFE_CODE);
    }

    /** The proxy wallet of {@code owner}. */
    public static Address proxy(Address owner, Contracts contracts) {
        return create2(contracts.proxyFactory(), Keccak.digest(Bytes.of(owner.text())), PROXY_CODE);
    }

    /** The address of what {@code factory} creates from a salt and the hash of creation code. */
    static Address create2(Address factory, byte[] salt, String initCodeHash) {
        return Checksum.ofLast20(Keccak.digest(CREATE2, Bytes.of(factory.text()), salt, Bytes.word(initCodeHash)));
    }
}
