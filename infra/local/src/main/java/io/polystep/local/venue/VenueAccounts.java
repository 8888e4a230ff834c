package io.polystep.local.venue;

import io.polystep.domain.Address;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The traders known to the venue, by API key and by signer. Thread-safe; not part of the venue's log. */
public final class VenueAccounts {
    private final Map<String, VenueAccount> byKey = new ConcurrentHashMap<>();
    private final Map<Address, VenueAccount> bySigner = new ConcurrentHashMap<>();
    private final Map<String, VenueAccount> readOnly = new ConcurrentHashMap<>();
    private final Map<Address, AccountStanding> standings = new ConcurrentHashMap<>();

    private final Map<Address, Set<Address>> sessions = new ConcurrentHashMap<>();
    private final BuilderKeys builders = new BuilderKeys();

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

    /** Changes what a signer may do from now on. */
    public void restrict(Address signer, AccountStanding standing) {
        standings.put(signer, standing);
    }

    /** What a signer may do. */
    public AccountStanding standing(Address signer) {
        return standings.getOrDefault(signer, AccountStanding.GOOD);
    }

    /** Lets another key sign for the deposit wallets of {@code owner} from now on. */
    public void allowSession(Address owner, Address sessionSigner) {
        sessions.computeIfAbsent(owner, signer -> ConcurrentHashMap.newKeySet()).add(sessionSigner);
    }

    /** True when that key may sign for the deposit wallets of {@code owner}. */
    boolean isSession(Address owner, Address sessionSigner) {
        return sessions.getOrDefault(owner, Set.of()).contains(sessionSigner);
    }

    BuilderKeys builders() {
        return builders;
    }

    /** The trader whose read-only key this is. */
    Optional<VenueAccount> byReadOnlyKey(String key) {
        return Optional.ofNullable(readOnly.get(key));
    }

    /** Forgets a trader's API key and read-only keys. */
    void revoke(VenueAccount account) {
        bySigner.remove(account.signer());
        byKey.remove(account.credentials().apiKey());
        readOnly.values().removeIf(account::equals);
    }

    /** Makes another key that only reads. */
    String addReadOnly(VenueAccount account) {
        String name = "polystep read-only key " + account.signer().lower() + " " + readOnly.size();
        String key =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        readOnly.put(key, account);
        return key;
    }

    /** The read-only keys of a trader, sorted. */
    List<String> readOnlyKeys(VenueAccount account) {
        return readOnly.entrySet().stream()
                .filter(entry -> entry.getValue().equals(account))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Forgets a read-only key of this trader; false when there is none. */
    boolean removeReadOnly(VenueAccount account, String key) {
        return readOnly.remove(key, account);
    }
}
