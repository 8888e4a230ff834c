package io.polystep.local.venue;

import io.polystep.domain.Address;
import io.polystep.domain.order.SignatureType;
import java.util.Arrays;
import java.util.List;

/** The wallets that belong to a key: CREATE2 addresses of the venue's factories. Independent of the product's own. */
public final class WalletDerivation {
    private static final byte[] SAFE_CODE =
            Eip712.bytes("0x2bce2127ff07fb632d16c8347c4ebf501f4841168bed00d9e6ef715ddb6fcecf");
    private static final byte[] PROXY_CODE =
            Eip712.bytes("0xd21df8dc65880a8606f09fe0ce3df9b8869287ab0b058be05aa9e8af6330a00b");

    private final VenueNetwork network;

    /** Derives the wallets that the factories of {@code network} make. */
    public WalletDerivation(VenueNetwork network) {
        this.network = network;
    }

    /**
     * The makers that an order of this type can name: one, or two for a deposit wallet, which is a beacon proxy on newer
     * accounts and a UUPS proxy on older ones.
     */
    public List<Address> makers(Address signer, SignatureType type) {
        return switch (type) {
            case EOA -> List.of(signer);
            case POLY_PROXY -> List.of(proxy(signer));
            case POLY_GNOSIS_SAFE -> List.of(safe(signer));
            case POLY_1271 -> List.of(beaconDeposit(signer), uupsDeposit(signer));
        };
    }

    /** The wallet of this type; for a deposit wallet the beacon proxy. */
    public Address maker(Address signer, SignatureType type) {
        return makers(signer, type).getFirst();
    }

    private Address safe(Address owner) {
        return create2(network.safeFactory(), Eip712.keccak(Eip712.word(owner)), SAFE_CODE);
    }

    private Address proxy(Address owner) {
        return create2(network.proxyFactory(), Eip712.keccak(Eip712.bytes(owner.text())), PROXY_CODE);
    }

    private Address beaconDeposit(Address owner) {
        return deposit(owner, DepositWalletCode.beacon(network.depositBeacon()));
    }

    private Address uupsDeposit(Address owner) {
        return deposit(owner, DepositWalletCode.uups(network.depositImplementation()));
    }

    /** The factory puts itself and the owner behind the proxy's code; the same words are hashed into the salt. */
    private Address deposit(Address owner, byte[] proxyCode) {
        byte[] arguments = Eip712.concat(Eip712.word(network.depositFactory()), Eip712.word(owner));
        return create2(network.depositFactory(), Eip712.keccak(arguments), Eip712.keccak(proxyCode, arguments));
    }

    private static Address create2(Address factory, byte[] salt, byte[] codeHash) {
        byte[] hash = Eip712.keccak(new byte[] {(byte) 0xff}, Eip712.bytes(factory.text()), salt, codeHash);
        return new Address(Eip712.hex(Arrays.copyOfRange(hash, 12, 32)));
    }
}
