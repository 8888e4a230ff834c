package io.polystep.local.venue;

import io.polystep.domain.Address;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The traders known to the venue, by API key and by signer. Thread-safe. */
public final class VenueAccounts {
    private final Map<String, VenueAccount> byKey = new ConcurrentHashMap<>();
    private final Map<Address, VenueAccount> bySigner = new ConcurrentHashMap<>();

    /** Without traders. */
    public VenueAccounts() {}

    /** Makes a trader known; a second registration of the same signer replaces the first. */
    public void register(VenueAccount account) {
        VenueAccount before = bySigner.put(account.signer(), account);
        if (before != null) {
            byKey.remove(before.credentials().apiKey());
        }
        byKey.put(account.credentials().apiKey(), account);
    }

    /** The trader with this API key. */
    public Optional<VenueAccount> byKey(String apiKey) {
        return Optional.ofNullable(byKey.get(apiKey));
    }

    /** The trader with this signing account. */
    public Optional<VenueAccount> bySigner(Address signer) {
        return Optional.ofNullable(bySigner.get(signer));
    }
}
