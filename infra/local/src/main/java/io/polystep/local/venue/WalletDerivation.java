package io.polystep.local.venue;

import io.polystep.domain.Address;
import io.polystep.domain.order.SignatureType;
import java.util.Arrays;
import java.util.Optional;

/** The wallet that belongs to a key: CREATE2 addresses of the venue's factories. */
final class WalletDerivation {
    private static final byte[] SAFE_CODE =
            Eip712.bytes("0x2bce2127ff07fb632d16c8347c4ebf501f4841168bed00d9e6ef715ddb6fcecf");
    private static final byte[] PROXY_CODE =
            Eip712.bytes("0xd21df8dc65880a8606f09fe0ce3df9b8869287ab0b058be05aa9e8af6330a00b");

    private final VenueNetwork network;

    WalletDerivation(VenueNetwork network) {
        this.network = network;
    }

    /** The maker that an order of this type must name, or empty for a type that the simulator does not take. */
    Optional<Address> maker(Address signer, SignatureType type) {
        return switch (type) {
            case EOA -> Optional.of(signer);
            case POLY_PROXY -> Optional.of(proxy(signer));
            case POLY_GNOSIS_SAFE -> Optional.of(safe(signer));
            case POLY_1271 -> Optional.empty();
        };
    }

    private Address safe(Address owner) {
        return create2(network.safeFactory(), Eip712.keccak(Eip712.word(owner)), SAFE_CODE);
    }

    private Address proxy(Address owner) {
        return create2(network.proxyFactory(), Eip712.keccak(Eip712.bytes(owner.text())), PROXY_CODE);
    }

    private static Address create2(Address factory, byte[] salt, byte[] codeHash) {
        byte[] hash = Eip712.keccak(new byte[] {(byte) 0xff}, Eip712.bytes(factory.text()), salt, codeHash);
        return new Address(Eip712.hex(Arrays.copyOfRange(hash, 12, 32)));
    }
}
