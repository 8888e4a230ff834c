package io.polystep.polymarket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.polystep.domain.Address;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class L2AuthTest {
    static List<Vectors.Case> vectors() {
        return Vectors.cases("l2_hmac");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void givesTheHeadersOfTheVector(Vectors.Case vector) {
        ApiCredentials credentials =
                new ApiCredentials(vector.in("apiKey"), vector.in("secret"), vector.in("passphrase"));
        String body = vector.input().path("body").isNull() ? "" : vector.in("body");

        Map<String, String> headers = new L2Auth(credentials, new Address(vector.in("address")))
                .headers(
                        vector.in("method"),
                        vector.in("requestPath"),
                        body,
                        Instant.ofEpochSecond(Long.parseLong(vector.in("timestamp"))));

        Map<String, String> expected = new TreeMap<>();
        vector.expected()
                .path("headers")
                .properties()
                .forEach(header ->
                        expected.put(header.getKey(), header.getValue().asText()));
        assertEquals(expected, headers);
    }

    @Test
    void signsEveryByteOfTheBody() {
        L2Auth auth = new L2Auth(Accounts.CREDENTIALS, Accounts.SIGNER);

        assertFalse(auth.headers("POST", "/order", "{}", Instant.EPOCH)
                .equals(auth.headers("POST", "/order", "{} ", Instant.EPOCH)));
    }

    @Test
    void hidesTheCredentialsInItsText() {
        assertEquals("L2Auth[" + Accounts.SIGNER + "]", new L2Auth(Accounts.CREDENTIALS, Accounts.SIGNER).toString());
    }
}
