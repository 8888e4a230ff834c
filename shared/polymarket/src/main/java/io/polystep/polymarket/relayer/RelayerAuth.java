package io.polystep.polymarket.relayer;

import io.polystep.domain.Address;
import io.polystep.polymarket.ApiCredentials;
import io.polystep.polymarket.L2Auth;
import java.time.Instant;
import java.util.Map;

/** The headers by which the relayer knows who asks. */
@FunctionalInterface
public interface RelayerAuth {
    /**
     * The headers of one call.
     *
     * @param method upper case
     * @param path without host and query string
     * @param body the very text that is sent, empty when there is none
     */
    Map<String, String> headers(String method, String path, String body, Instant now);

    /** A relayer key, which is sent as it is. */
    static RelayerAuth key(String apiKey, Address owner) {
        Map<String, String> headers = Map.of("RELAYER_API_KEY", apiKey, "RELAYER_API_KEY_ADDRESS", owner.text());
        return (method, path, body, now) -> headers;
    }

    /** A builder's credentials, which sign each call. */
    static RelayerAuth builder(ApiCredentials credentials) {
        return (method, path, body, now) -> {
            String second = Long.toString(now.getEpochSecond());
            return Map.of(
                    "POLY_BUILDER_API_KEY", credentials.apiKey(),
                    "POLY_BUILDER_TIMESTAMP", second,
                    "POLY_BUILDER_PASSPHRASE", credentials.passphrase(),
                    "POLY_BUILDER_SIGNATURE", L2Auth.signature(credentials, second + method + path + body));
        };
    }
}
