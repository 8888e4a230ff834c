package io.polystep.polymarket.relayer;

import io.polystep.domain.Address;
import io.polystep.polymarket.wire.Fields;

/**
 * What a proxy wallet's request must name besides its call.
 *
 * @param relay the account that will send it
 * @param nonce of the signer at the hub
 */
public record RelayPayload(Address relay, long nonce) {
    static RelayPayload read(Fields answer) {
        return new RelayPayload(
                answer.value("address", "an address", Address::new),
                answer.value("nonce", "a whole number, zero or more", Relayer::nonce));
    }
}
