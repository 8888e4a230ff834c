package io.polystep.local.venue;

import io.polystep.domain.Address;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * API credentials of one trader.
 *
 * @param apiKey a UUID
 * @param secret base64url
 * @param passphrase hex
 */
public record VenueCredentials(String apiKey, String secret, String passphrase) {
    /** The credentials that the simulator gives to {@code signer}: always the same, so a restart keeps them. */
    public static VenueCredentials of(Address signer) {
        return named(signer.lower());
    }

    /** The credentials that belong to a name. */
    static VenueCredentials named(String owner) {
        byte[] secret = Eip712.keccak("polystep venue secret " + owner);
        byte[] phrase = Eip712.keccak("polystep venue passphrase " + owner);
        byte[] name = ("polystep venue key " + owner).getBytes(StandardCharsets.UTF_8);
        return new VenueCredentials(
                UUID.nameUUIDFromBytes(name).toString(),
                Base64.getUrlEncoder().encodeToString(secret),
                Eip712.hex(phrase).substring(2));
    }

    /** Shows the key only. */
    @Override
    public String toString() {
        return "VenueCredentials[apiKey=" + apiKey + "]";
    }
}
