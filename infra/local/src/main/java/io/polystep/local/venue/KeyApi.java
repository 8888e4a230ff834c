package io.polystep.local.venue;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.Address;
import io.polystep.domain.order.SignatureType;

/** Creation and derivation of API credentials: the calls that need a wallet signature. */
final class KeyApi {
    private final L1Authentication authentication;
    private final VenueAccounts accounts;

    KeyApi(L1Authentication authentication, VenueAccounts accounts) {
        this.authentication = authentication;
        this.accounts = accounts;
    }

    void register(Routes routes) {
        routes.on("POST", "/auth/api-key", this::create).on("GET", "/auth/derive-api-key", this::derive);
    }

    /** A signer that nobody registered becomes a trader with its own account as wallet. */
    private JsonNode create(VenueRequest request) {
        Address signer = authentication.authenticate(request);
        if (accounts.standing(signer) == AccountStanding.BANNED) {
            throw VenueRefusal.badRequest("Could not create api key");
        }
        if (accounts.bySigner(signer).isEmpty()) {
            accounts.register(new VenueAccount(signer, signer, SignatureType.EOA, VenueCredentials.of(signer)));
        }
        return derive(request);
    }

    private JsonNode derive(VenueRequest request) {
        Address signer = authentication.authenticate(request);
        VenueCredentials credentials = accounts.bySigner(signer)
                .orElseThrow(() -> VenueRefusal.badRequest("Could not derive api key!"))
                .credentials();
        return Wire.object()
                .put("apiKey", credentials.apiKey())
                .put("secret", credentials.secret())
                .put("passphrase", credentials.passphrase());
    }
}
