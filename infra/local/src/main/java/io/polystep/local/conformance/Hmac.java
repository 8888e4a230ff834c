package io.polystep.local.conformance;

import static io.polystep.local.conformance.VectorCase.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.Address;
import io.polystep.polymarket.ApiCredentials;
import io.polystep.polymarket.L2Auth;
import java.time.Instant;
import java.util.Map;

/** Headers of private calls with the credentials of a case. */
final class Hmac {
    private Hmac() {}

    static Map<String, String> headers(
            JsonNode l2, String apiKey, String account, String method, String path, String body) {
        L2Auth auth = new L2Auth(
                new ApiCredentials(apiKey, text(l2, "secret"), text(l2, "passphrase")), new Address(account));
        return auth.headers(method, path, body, Instant.ofEpochSecond(VectorCase.number(l2, "timestamp")));
    }

    static String signature(JsonNode l2, String apiKey, String account, String path, String body) {
        return headers(l2, apiKey, account, "POST", path, body).getOrDefault("POLY_SIGNATURE", "");
    }
}
