package io.polystep.polymarket;

import io.polystep.domain.Address;
import io.polystep.domain.order.SignatureType;
import io.polystep.polymarket.clob.Credentials;

/**
 * The account in whose name private calls are made.
 *
 * @param signer the key's own account, also for wallets that sign by contract
 * @param type kind of wallet, which chooses whose balance is read
 * @param credentials of the signer
 */
public record Principal(Address signer, SignatureType type, Credentials credentials) {
    /** Shows no credentials. */
    @Override
    public String toString() {
        return "Principal[" + signer + " " + type + "]";
    }
}
