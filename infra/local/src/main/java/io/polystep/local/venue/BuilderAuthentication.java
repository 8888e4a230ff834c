package io.polystep.local.venue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Checks the four headers that a builder's call carries. */
final class BuilderAuthentication {
    private final BuilderKeys keys;
    private final InstantSource clock;

    BuilderAuthentication(BuilderKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    BuilderKeys.BuilderKey authenticate(VenueRequest request) {
        BuilderKeys.BuilderKey key =
                keys.find(header(request, "poly_builder_api_key")).orElseThrow(VenueRefusal::unauthorised);
        String timestamp = header(request, "poly_builder_timestamp");
        String expected = L2Authentication.sign(
                key.credentials().secret(), timestamp + request.method() + request.path() + request.body());
        if (!expected.equals(header(request, "poly_builder_signature"))
                || !key.credentials().passphrase().equals(header(request, "poly_builder_passphrase"))
                || !isRecent(timestamp)) {
            throw VenueRefusal.unauthorised();
        }
        return key;
    }

    private boolean isRecent(String seconds) {
        return seconds.matches("[0-9]{1,12}")
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(seconds)), clock.instant())
                                .abs()
                                .compareTo(L2Authentication.MOST_SKEW)
                        <= 0;
    }

    private static String header(VenueRequest request, String name) {
        return request.header(name).orElseThrow(VenueRefusal::unauthorised);
    }
}
