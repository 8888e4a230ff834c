package io.polystep.local.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.polystep.local.run.TestRuns;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each engine alone, as a person would start it. */
final class EnginesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private JsonNode get(String address) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(URI.create(address)).build());
    }

    private JsonNode post(String address, String body) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(URI.create(address))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), response.body());
        return JSON.readTree(response.body());
    }

    private static String call(String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}";
    }

    @Test
    void venuePlaysTheSampleFromItsStart() throws IOException, InterruptedException {
        try (Engine venue = Engine.start("venue", "--port", "0")) {
            String base = venue.after("Gamma and CLOB");
            String chain = venue.after("JSON-RPC");
            String session = venue.after("Session");
            String slug = session.substring(session.lastIndexOf(' ') + 1);

            JsonNode market = get(base + "/markets/slug/" + slug);
            String token =
                    JSON.readTree(market.path("clobTokenIds").asText()).path(0).asText();

            assertEquals(slug, market.path("slug").asText());
            long started = java.time.Instant.parse(market.path("eventStartTime").asText())
                    .getEpochSecond();
            assertTrue(get(base + "/time").asLong() - started < 120);
            assertTrue(
                    post(base + "/books", "[{\"token_id\":\"" + token + "\"}]").isArray());
            assertEquals(
                    "0x89",
                    post(chain, call("eth_chainId", "[]")).path("result").asText());
            assertEquals(ExitCode.OK, venue.stop());
            assertThrows(IOException.class, () -> get(base + "/time"));
        }
    }

    @Test
    void chainAnswersAndTakesCode() throws IOException, InterruptedException {
        try (Engine chain = Engine.start("chain", "--port", "0")) {
            String rpc = chain.after("JSON-RPC");
            String account = chain.after("account 0");
            String address = "0x00000000000000000000000000000000000000c0";

            assertEquals(
                    "0x89", post(rpc, call("eth_chainId", "[]")).path("result").asText());
            post(rpc, call("anvil_setCode", "[\"" + address + "\",\"0x6001\"]"));
            assertEquals(
                    "0x6001",
                    post(rpc, call("eth_getCode", "[\"" + address + "\",\"latest\"]"))
                            .path("result")
                            .asText());
            assertEquals(
                    "0x21e19e0c9bab2400000",
                    post(rpc, call("eth_getBalance", "[\"" + account + "\",\"latest\"]"))
                            .path("result")
                            .asText());
            assertEquals(ExitCode.OK, chain.stop());
        }
    }

    @Test
    void sayThatAPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            for (List<String> command : List.of(
                    List.of("venue", "--port", port),
                    List.of("venue", "--port", "0", "--chain-port", port),
                    List.of("chain", "--port", port))) {
                Called called = Called.with(command.toArray(String[]::new));

                assertEquals(ExitCode.BAD_INPUT, called.code(), called.err());
                assertTrue(
                        called.err().contains("port " + port) && called.err().contains("choose another"), called.err());
                assertEquals(1, called.err().lines().count(), called.err());
                assertEquals("", called.out());
            }
        }
    }

    @Test
    void venueRefusesASessionThatIsNotThere() {
        Called called = Called.with(
                "venue", "--port", "0", "--data", folder.resolve("absent").toString());

        assertEquals(ExitCode.BAD_INPUT, called.code());
        assertTrue(called.err().contains("Expected a session directory"), called.err());
    }

    private static Called placeOrder(String mocks) {
        return Called.with(
                "states",
                "run",
                TestRuns.ROOT
                        .resolve("infra/statemachines/place-order.asl.json")
                        .toString(),
                "--mock",
                TestRuns.ROOT.resolve("docs/examples").resolve(mocks).toString(),
                "--input",
                "{\"intent\":{}}",
                "--substitute",
                "ReserveFunctionArn=reserve,SignFunctionArn=sign,SubmitFunctionArn=submit,TrackFunctionArn=track",
                "--substitute",
                "ResolveFunctionArn=resolve,SettleFunctionArn=settle,ReleaseFunctionArn=release,DeadLetterQueueUrl=queue");
    }

    @Test
    void statesRunsTheExampleOfAnOrderThatIsFilled() {
        Called called = placeOrder("place-order.mock.json");

        assertEquals(ExitCode.OK, called.code(), called.out() + called.err());
        assertTrue(
                called.out()
                        .contains("Reserve → Route → Sign → Route → Submit → Route → Resolve → Route → Track → Tracked"
                                + " → WaitToTrack → Track → Tracked → Settle → Done"),
                called.out());
        assertTrue(called.out().contains("status   SUCCEEDED"), called.out());
        assertTrue(called.out().contains("\"outcome\":\"CLOSED\""), called.out());
    }

    @Test
    void statesAnswersOneWhenTheExecutionFails() throws IOException {
        Path mocks = Files.writeString(
                folder.resolve("mocks.json"),
                "{\"Reserve\":[{\"error\":\"Broken\",\"cause\":\"a reason\"}],\"DeadLetter\":[{\"result\":{}}]}");

        Called called = placeOrder(mocks.toString());

        assertEquals(ExitCode.NOT_PROVEN, called.code());
        assertTrue(called.out().contains("states   Reserve → DeadLetter → Failed"), called.out());
        assertTrue(
                called.out().contains("error    Broken") && called.out().contains("cause    a reason"), called.out());
    }

    @Test
    void statesRefusesFilesThatCannotBeUsed() throws IOException {
        Path notJson = Files.writeString(folder.resolve("machine.json"), "{");
        for (Path file : List.of(folder.resolve("absent.json"), notJson)) {
            Called called = Called.with("states", "run", file.toString());

            assertEquals(ExitCode.BAD_INPUT, called.code());
            assertTrue(
                    called.err().startsWith("polystep: ") && called.err().contains(String.valueOf(file.getFileName())),
                    called.err());
            assertEquals(1, called.err().lines().count(), called.err());
        }
        Path machine = TestRuns.ROOT.resolve("infra/statemachines/place-order.asl.json");
        Called withoutValues = Called.with("states", "run", machine.toString());
        assertEquals(ExitCode.BAD_INPUT, withoutValues.code());
        assertTrue(withoutValues.err().contains("FunctionArn"), withoutValues.err());
    }
}
