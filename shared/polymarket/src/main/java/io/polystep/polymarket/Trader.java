package io.polystep.polymarket;

import io.polystep.domain.Address;
import io.polystep.domain.order.SignatureType;

/**
 * Who trades: the wallet that pays and the account whose key signs.
 *
 * @param maker the wallet that holds the funds
 * @param signer the key's own account
 * @param type kind of wallet
 */
public record Trader(Address maker, Address signer, SignatureType type) {
    /** Refuses an EOA trader whose wallet is not the key's account. */
    public Trader {
        if (type == SignatureType.EOA && !maker.equals(signer)) {
            throw new IllegalArgumentException(
                    "expected maker and signer to be one account for signature type EOA, found " + maker + " and "
                            + signer + "; set the signature type of the wallet that holds the funds");
        }
    }

    /** What the order's {@code signer} field must hold: a deposit wallet stands for itself. */
    public Address orderSigner() {
        return type == SignatureType.POLY_1271 ? maker : signer;
    }
}
