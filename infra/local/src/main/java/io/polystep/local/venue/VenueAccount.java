package io.polystep.local.venue;

import io.polystep.domain.Address;
import io.polystep.domain.order.SignatureType;

/**
 * A trader known to the venue.
 *
 * @param signer the key's account; credentials belong to it
 * @param maker the wallet that pays
 * @param type what kind of wallet that is
 * @param credentials for private calls
 */
public record VenueAccount(Address signer, Address maker, SignatureType type, VenueCredentials credentials) {}
