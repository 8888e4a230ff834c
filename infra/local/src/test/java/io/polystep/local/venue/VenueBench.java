package io.polystep.local.venue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.order.Side;
import io.polystep.local.session.RecordedSession;
import io.polystep.local.session.SessionFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A venue over one small market, one funded trader, and an HTTP client: what most tests need. */
final class VenueBench implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    final TestTrader trader = new TestTrader();
    final FakeSettlementChain chain;
    final InMemoryVenueLog log;
    final VenueAccounts accounts = new VenueAccounts();
    final VenueSimulator venue;
    final VenueServer server;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private volatile Instant now;

    /** What came back. */
    record Answer(int status, JsonNode body, HttpHeaders headers) {
        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        String error() {
            return body.path("error").asText();
        }
    }

    static VenueBench of(Path directory, List<String> lines) throws IOException {
        return of(directory, SessionFiles.entry("\"Up\""), lines);
    }

    /** With this entry of {@code markets.json}. */
    static VenueBench of(Path directory, String entry, List<String> lines) throws IOException {
        SessionFiles.write(directory, "[" + entry + "]", lines);
        FakeSettlementChain chain = new FakeSettlementChain();
        chain.deposit(new TestTrader().signer, "1000");
        return new VenueBench(directory, chain, new InMemoryVenueLog(), at(0));
    }

    VenueBench(Path directory, FakeSettlementChain chain, InMemoryVenueLog log, Instant now) {
        this.chain = chain;
        this.log = log;
        this.now = now;
        accounts.register(trader.account());
        this.venue = VenueSimulator.open(
                new VenueOptions(new FeeSchedule(70_000, 1), VenueNetwork.polygon()),
                RecordedSession.open(directory),
                accounts,
                chain,
                log,
                () -> this.now);
        this.server = VenueServer.start(0, venue);
    }

    static Instant at(long offsetMs) {
        return Instant.ofEpochMilli(SessionFiles.START_MS + offsetMs);
    }

    void moveTo(long offsetMs) {
        now = at(offsetMs);
    }

    Answer get(String pathAndQuery) throws IOException, InterruptedException {
        return send("GET", pathAndQuery, "", true);
    }

    Answer post(String body) throws IOException, InterruptedException {
        return send("POST", "/order", body, true);
    }

    /** A signed request with a body. */
    Answer call(String method, String path, String body) throws IOException, InterruptedException {
        return send(method, path, body, true);
    }

    /** The body of a resting GTC purchase of ten shares at 0.3. */
    String resting(long salt, boolean postOnly) {
        return trader.body(
                trader.fields(salt, SessionFiles.DOWN, Side.BUY, 3_000_000, 10_000_000), "GTC", "0", postOnly);
    }

    Answer send(String method, String pathAndQuery, String body, boolean signed)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + pathAndQuery))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (signed) {
            sign(request, method, pathAndQuery.split("\\?")[0], body, now.getEpochSecond());
        }
        return send(request);
    }

    Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), JSON.readTree(response.body()), response.headers());
    }

    void sign(HttpRequest.Builder request, String method, String path, String body, long seconds) {
        VenueCredentials credentials = trader.credentials;
        request.header("POLY_ADDRESS", trader.signer.text())
                .header("POLY_API_KEY", credentials.apiKey())
                .header("POLY_PASSPHRASE", credentials.passphrase())
                .header("POLY_TIMESTAMP", Long.toString(seconds))
                .header("POLY_SIGNATURE", L2Authentication.sign(credentials.secret(), seconds + method + path + body));
    }

    @Override
    public void close() {
        server.close();
    }
}
