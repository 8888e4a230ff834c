package io.polystep.local.venue;

import io.polystep.domain.Address;

/**
 * The creation code of the two kinds of deposit wallet, without the 64 bytes of arguments that follow it: a minimal
 * ERC-1967 proxy to a fixed implementation, and one to a beacon's implementation.
 */
final class DepositWalletCode {
    private DepositWalletCode() {}

    static byte[] uups(Address implementation) {
        return Eip712.bytes("0x61007d3d8160233d3973"
                + implementation.text().substring(2)
                + "6009"
                + "5155f3363d3d373d3d363d7f360894a13ba1a3210667c828492db98dca3e2076"
                + "cc3735a920a3ca505d382bbc545af43d6000803e6038573d6000fd5b3d6000f3");
    }

    static byte[] beacon(Address beacon) {
        return Eip712.bytes("0x6100923d8160233d3973"
                + beacon.text().substring(2)
                + "60195155f3363d3d373d3d363d602036600436635c60da"
                + "1b60e01b36527fa3f0ad74e5423aebfd80d3ef4346578335a9a72aeaee59ff6c"
                + "b3582b35133d50545afa5036515af43d6000803e604d573d6000fd5b3d6000f3");
    }
}
