package io.polystep.chain;

import io.polystep.domain.Address;

/** The separator of a signing domain that one contract verifies (EIP-712). */
public final class DomainSeparator {
    private DomainSeparator() {}

    /** 0x and 64 hex digits. */
    public static String of(String name, String version, long chainId, Address verifyingContract) {
        return Bytes.hex(Eip712.domain(name, version, chainId, verifyingContract));
    }
}
