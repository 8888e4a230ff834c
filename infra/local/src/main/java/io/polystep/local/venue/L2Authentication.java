package io.polystep.local.venue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks the five headers of a private call. Anything amiss is the venue's one answer for it, without details. */
final class L2Authentication {
    /** How old or how far ahead a signed time may be. */
    static final Duration MOST_SKEW = Duration.ofSeconds(60);

    private final VenueAccounts accounts;
    private final InstantSource clock;

    L2Authentication(VenueAccounts accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    VenueAccount authenticate(VenueRequest request) {
        return readOnly(request).orElseGet(() -> signed(request));
    }

    /** A read-only key needs no signature and opens the reads of its own account. */
    private Optional<VenueAccount> readOnly(VenueRequest request) {
        return request.header("poly_api_key")
                .flatMap(accounts::byReadOnlyKey)
                .filter(account -> request.method().equals("GET")
                        && !request.path().startsWith("/auth/")
                        && isAddress(request, account));
    }

    private static boolean isAddress(VenueRequest request, VenueAccount account) {
        return account.signer().lower().equals(header(request, "poly_address").toLowerCase(Locale.ROOT));
    }

    private VenueAccount signed(VenueRequest request) {
        VenueAccount account = accounts.byKey(header(request, "poly_api_key")).orElseThrow(VenueRefusal::unauthorised);
        String timestamp = header(request, "poly_timestamp");
        String expected =
                sign(account.credentials().secret(), timestamp + request.method() + request.path() + request.body());
        boolean holds = same(expected, header(request, "poly_signature"))
                && same(account.credentials().passphrase(), header(request, "poly_passphrase"))
                && isAddress(request, account)
                && isRecent(timestamp);
        if (!holds) {
            throw VenueRefusal.unauthorised();
        }
        return account;
    }

    private static String header(VenueRequest request, String name) {
        return request.header(name).orElseThrow(VenueRefusal::unauthorised);
    }

    private boolean isRecent(String seconds) {
        if (!seconds.matches("[0-9]{1,12}")) {
            return false;
        }
        Instant signed = Instant.ofEpochSecond(Long.parseLong(seconds));
        return Duration.between(signed, clock.instant()).abs().compareTo(MOST_SKEW) <= 0;
    }

    static String sign(String secret, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(decode(secret), "HmacSHA256"));
            byte[] signature = mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(signature);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("expected HmacSHA256 in this JDK, found none", missing);
        }
    }

    private static byte[] decode(String secret) {
        return Base64.getUrlDecoder().decode(secret.replace('+', '-').replace('/', '_'));
    }

    private static boolean same(String expected, String found) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), found.getBytes(StandardCharsets.UTF_8));
    }
}
