package io.polystep.local.venue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The builder keys of all accounts. Thread-safe; not part of the venue's log. */
final class BuilderKeys {
    private final List<BuilderKey> keys = new ArrayList<>();

    /**
     * One key.
     *
     * @param owner who made it
     * @param credentials what signs a builder's calls
     * @param createdAt when it was made
     * @param revokedAt when it was given up, if it was
     */
    record BuilderKey(
            VenueAccount owner, VenueCredentials credentials, Instant createdAt, Optional<Instant> revokedAt) {}

    synchronized VenueCredentials create(VenueAccount owner, Instant now) {
        VenueCredentials made = VenueCredentials.named(
                "builder " + keys.size() + " " + owner.signer().lower());
        keys.add(new BuilderKey(owner, made, now, Optional.empty()));
        return made;
    }

    synchronized List<BuilderKey> of(VenueAccount owner) {
        return keys.stream().filter(key -> key.owner().equals(owner)).toList();
    }

    /** The key of that name that is still good. */
    synchronized Optional<BuilderKey> find(String name) {
        return keys.stream()
                .filter(key -> key.credentials().apiKey().equals(name)
                        && key.revokedAt().isEmpty())
                .findFirst();
    }

    synchronized void revoke(BuilderKey key, Instant now) {
        keys.replaceAll(other -> other.equals(key)
                ? new BuilderKey(key.owner(), key.credentials(), key.createdAt(), Optional.of(now))
                : other);
    }
}
