package io.polystep.local.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.polymarket.wire.Json;
import java.util.Map;

/** Headers of private calls; a body that is absent and an empty one are signed alike. */
final class HmacSuite implements VectorSuite {
    @Override
    public Comparison check(VectorCase vector) {
        JsonNode body = vector.input().path("body");
        Map<String, String> headers = Hmac.headers(
                vector.input(),
                vector.in("apiKey"),
                vector.in("address"),
                vector.in("method"),
                vector.in("requestPath"),
                body.isNull() ? "" : vector.in("body"));
        var all = Json.object();
        headers.forEach(all::put);
        return Comparison.of(vector)
                .same("signature", headers.getOrDefault("POLY_SIGNATURE", ""))
                .sameJson("headers", all);
    }
}
