package io.polystep.local.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.local.session.SessionFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
    @TempDir
    Path directory;

    private VenueBench bench;

    @BeforeEach
    void openVenue() throws IOException {
        bench = VenueBench.of(
                directory, List.of(SessionFiles.line(0, SessionFiles.DOWN, List.of("0.2:9"), List.of("0.4:10"))));
        bench.moveTo(1_000);
    }

    @AfterEach
    void closeVenue() {
        bench.close();
    }

    private String batch(long count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(salt -> bench.resting(salt, false))
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void answersEachOrderOfABatchInItsPlace() throws Exception {
        String first = bench.resting(1, false);
        VenueBench.Answer answer = bench.call("POST", "/orders", "[" + first + "," + first + ",{}]");
        assertEquals(200, answer.status());
        String id = answer.body().at("/0/orderID").asText();
        assertEquals("live", answer.body().at("/0/status").asText());
        assertTrue(answer.body().at("/1/success").asBoolean());
        assertEquals("", answer.body().at("/1/orderID").asText());
        assertEquals(
                "order " + id + " is invalid. Duplicated.",
                answer.body().at("/1/errorMsg").asText());
        assertEquals("Invalid order payload", answer.body().at("/2/errorMsg").asText());
        assertEquals(1, bench.venue.acceptedOrders().size());
    }

    @Test
    void refusesMoreThanFifteenOrdersAndNone() throws Exception {
        VenueBench.Answer many = bench.call("POST", "/orders", batch(16));
        assertEquals("Too many orders in payload: 16, max allowed: 15", many.error());
        assertEquals(400, many.status());
        assertEquals(
                "Invalid order payload", bench.call("POST", "/orders", "[]").error());
        assertEquals(15, bench.call("POST", "/orders", batch(15)).body().size());
    }

    @Test
    void cancelsTheNamedOrdersAndTellsWhichItCouldNot() throws Exception {
        String id = bench.post(bench.resting(1, false)).body().path("orderID").asText();
        String strange = "0x" + "1".repeat(64);
        VenueBench.Answer answer = bench.call("DELETE", "/orders", "[\"" + id + "\",\"" + strange + "\"]");
        assertEquals(id, answer.body().at("/canceled/0").asText());
        assertTrue(answer.body().path("not_canceled").has(strange));
        assertEquals(1, answer.body().path("canceled").size());
    }

    @Test
    void cancelsTheOrdersOfOneTokenOnly() throws Exception {
        bench.post(bench.resting(1, false));
        String other = "{\"market\":\"" + SessionFiles.CONDITION + "\",\"asset_id\":\"" + SessionFiles.UP + "\"}";
        String same = other.replace(SessionFiles.UP, SessionFiles.DOWN);
        assertEquals(0, cancelled(bench.call("DELETE", "/cancel-market-orders", other)));
        assertEquals(1, cancelled(bench.call("DELETE", "/cancel-market-orders", same)));
    }

    private static int cancelled(VenueBench.Answer answer) {
        return answer.body().path("canceled").size();
    }

    @Test
    void cancelsAllOrdersOfAKeyTenSecondsAfterItsLastHeartbeat() throws Exception {
        bench.post(bench.resting(1, false));
        String id = beat("").body().path("heartbeat_id").asText();
        bench.moveTo(10_000);
        VenueBench.Answer wrong = beat("no such id");
        assertEquals(400, wrong.status());
        assertEquals("Invalid Heartbeat ID", wrong.body().path("error_msg").asText());
        assertEquals(id, wrong.body().path("heartbeat_id").asText());
        assertEquals(200, beat(id).status());
        bench.moveTo(19_999);
        assertEquals(1, bench.get("/data/orders").body().path("count").asInt());
        assertEquals(VenueBench.at(20_000), bench.venue.nextDue().orElseThrow());
        bench.moveTo(20_000);
        assertEquals(0, bench.get("/data/orders").body().path("count").asInt());
    }

    private VenueBench.Answer beat(String id) throws Exception {
        return bench.call("POST", "/v1/heartbeats", "{\"heartbeat_id\":\"" + id + "\"}");
    }

    @Test
    void forgetsADeletedKeyAndKeepsReadOnlyKeysApart() throws Exception {
        String key = bench.call("POST", "/auth/readonly-api-key", "")
                .body()
                .path("apiKey")
                .asText();
        assertEquals(key, bench.get("/auth/readonly-api-keys").body().at("/0").asText());
        String body = "{\"key\":\"" + key + "\"}";
        assertEquals(200, bench.call("DELETE", "/auth/readonly-api-key", body).status());
        assertEquals(404, bench.call("DELETE", "/auth/readonly-api-key", body).status());
        assertEquals(200, bench.call("DELETE", "/auth/api-key", "").status());
        assertEquals("Unauthorized/Invalid api key", bench.get("/auth/api-keys").error());
    }
}
