package io.polystep.local.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.polystep.local.session.SessionFiles;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyApiTest {
    @TempDir
    Path directory;

    private static HttpRequest.Builder signed(VenueBench bench, String path, long nonceSigned, long nonceSent) {
        String time = Long.toString(VenueBench.at(0).getEpochSecond());
        TestTrader trader = bench.trader;
        byte[] digest = new L1Authentication(137, () -> VenueBench.at(0)).digest(trader.signer, time, nonceSigned);
        return HttpRequest.newBuilder(URI.create(bench.server.address() + path))
                .header("POLY_ADDRESS", trader.signer.text())
                .header("POLY_SIGNATURE", trader.sign(digest))
                .header("POLY_TIMESTAMP", time)
                .header("POLY_NONCE", Long.toString(nonceSent));
    }

    @Test
    void givesTheSignerItsOwnCredentialsAndNobodyElse() throws Exception {
        try (VenueBench bench =
                VenueBench.of(directory, List.of(SessionFiles.line(0, SessionFiles.UP, List.of(), List.of())))) {
            VenueBench.Answer created =
                    bench.send(signed(bench, "/auth/api-key", 0, 0).POST(HttpRequest.BodyPublishers.noBody()));
            assertEquals(
                    bench.trader.credentials.apiKey(),
                    created.body().path("apiKey").asText());
            VenueBench.Answer derived = bench.send(signed(bench, "/auth/derive-api-key", 0, 0));
            assertEquals(created.body(), derived.body());
            VenueBench.Answer forged = bench.send(signed(bench, "/auth/derive-api-key", 0, 1));
            assertEquals(401, forged.status());
            assertEquals("Invalid L1 Request headers", forged.error());
        }
    }
}
