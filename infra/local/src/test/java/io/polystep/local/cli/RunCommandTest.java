package io.polystep.local.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.polystep.local.dynamo.LocalDynamo;
import io.polystep.local.session.SessionFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
final class RunCommandTest {
    private static final String GOOD =
            SessionFiles.line(1_000, SessionFiles.DOWN, List.of("0.38:50"), List.of("0.4:10"));

    /** The end of the second window of the sample, which is traded. */
    private static final String SHORT = "2026-03-02T10:10:00Z";

    @TempDir
    Path folder;

    private Path session(String entry, String... lines) throws IOException {
        return SessionFiles.write(
                Files.createDirectories(folder.resolve("session")), "[" + entry + "]", Arrays.asList(lines));
    }

    private static String good() {
        return SessionFiles.entry("\"Up\"");
    }

    /** Asserts that the command refuses, says so in one line, and leaves no kept directory behind. */
    private void assertRefused(String expected, Path data) {
        Path keep = folder.resolve("kept");

        Called called = Called.with("run", "--data", data.toString(), "--keep", keep.toString());

        assertSaid(expected, called);
        assertFalse(Files.exists(keep));
    }

    private static void assertSaid(String expected, Called called) {
        assertEquals(ExitCode.BAD_INPUT, called.code(), called.err());
        assertTrue(called.err().startsWith("polystep: ") && called.err().contains(expected), called.err());
        assertEquals(1, called.err().lines().count(), called.err());
        assertEquals("", called.out());
    }

    private static JsonNode json(Called called) throws IOException {
        assertEquals(ExitCode.OK, called.code(), called.err());
        return new ObjectMapper().readTree(called.out());
    }

    @Test
    void printsTheReportForPeople() {
        Called called = Called.with("run");

        assertEquals(ExitCode.OK, called.code());
        assertEquals("", called.err());
        assertTrue(called.out().contains("  holds orders at venue = intents that reached it, one each"), called.out());
        assertTrue(called.out().lines().allMatch(line -> line.length() <= 120), called.out());
    }

    @Test
    void printsTheReportAsJson() throws IOException {
        JsonNode report = json(Called.with("run", "--json", "--to", SHORT));

        assertTrue(report.path("proven").asBoolean());
        assertEquals(2, report.path("windows").size());
        assertTrue(report.path("balances").findValuesAsText("unit").contains("POL"), report.toString());
    }

    @Test
    void leavesOutWindowsBeyondTheGivenTimes() throws IOException {
        JsonNode report =
                json(Called.with("run", "--json", "--from", "2026-03-02T10:15:00Z", "--to", "2026-03-02T10:25:00Z"));

        assertEquals(2, report.path("windows").size());
    }

    @Test
    void refusesTimesThatLeaveNoWindow() {
        assertSaid("found none of 14", Called.with("run", "--from", "2027-01-01T00:00:00Z"));
    }

    @Test
    void answersOneWhenAProofFails() throws IOException {
        Path keep = folder.resolve("kept");
        assertEquals(
                ExitCode.OK,
                Called.with("run", "--to", SHORT, "--keep", keep.toString()).code());
        try (LocalDynamo table = LocalDynamo.open(keep.resolve("trader/table"), InstantSource.system())) {
            String name = table.listTables().tableNames().getFirst();
            var order = table.scan(request -> request.tableName(name)).items().stream()
                    .filter(item -> String.valueOf(item.get("pk")).contains("INTENT#"))
                    .findFirst()
                    .orElseThrow();
            table.deleteItem(
                    request -> request.tableName(name).key(Map.of("pk", order.get("pk"), "sk", order.get("sk"))));
        }

        Called called = Called.with("run", "--to", SHORT, "--keep", keep.toString());

        assertEquals(ExitCode.NOT_PROVEN, called.code());
        assertTrue(called.out().contains("FAILS orders at venue"), called.out());
    }

    @Test
    void refusesASessionThatIsMissingOrAFile() throws IOException {
        assertRefused("found none", folder.resolve("absent"));
        assertRefused("found a file", Files.writeString(folder.resolve("file"), "x"));
        assertRefused("markets.json", Files.createDirectories(folder.resolve("empty")));
    }

    @Test
    void refusesDataFilesThatAreMissingEmptyForeignOrTruncated() throws IOException {
        Path data = session(good(), GOOD);
        Path file = data.resolve(SessionFiles.SLUG + ".jsonl.gz");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 9));
        assertRefused("cut short", data);
        Files.writeString(file, GOOD);
        assertRefused("gzip", data);
        Files.write(file, new byte[0]);
        assertRefused("empty file", data);
        Files.delete(file);
        assertRefused("no such file", data);
    }

    @Test
    void goesOnOverDamagedMessagesAndShowsTheFirstOfEachKind() throws IOException {
        Path data = session(
                good(),
                GOOD,
                GOOD.replace("\"asks\"", "\"asked\""),
                SessionFiles.line(2_000, SessionFiles.DOWN, List.of("0.41:5"), List.of("0.41:5")),
                SessionFiles.line(3_000, SessionFiles.DOWN, List.of("0.41:5"), List.of()),
                GOOD.replace(
                        "\"recv_ms\":" + (SessionFiles.START_MS + 1_000),
                        "\"recv_ms\":" + (SessionFiles.START_MS + 61_041)),
                "{");

        JsonNode report = json(Called.with("run", "--json", "--data", data.toString()));

        assertEquals(6, report.path("messages").asLong());
        JsonNode skipped = report.path("skippedMessages");
        assertEquals(List.of("NOT_JSON", "MISSING_FIELD", "CROSSED", "CLOCK_SKEW"), skipped.findValuesAsText("reason"));
        assertEquals(
                SessionFiles.SLUG + ".jsonl.gz line 3: expected best bid below best ask, found bid 0.41 and ask 0.41",
                skipped.get(2).path("example").asText());
        assertTrue(report.path("proven").asBoolean());
    }

    @Test
    void leavesAMarketWithUnknownTermsToTheScanAndSaysWhy() throws IOException {
        String entry = good().replace("{", "{\"version\":\"v9\",");
        assertSignal("version", "v9", session(entry, GOOD));
        assertSignal(
                "orderPriceMinTickSize",
                "0.03",
                session(entry.replace("\"version\":\"v9\"", "\"tick_size\":\"0.03\""), GOOD));
        assertSignal(
                "resolutionSource",
                "example.org",
                session(entry.replace("\"version\":\"v9\"", "\"resolution_source\":\"https://example.org/x\""), GOOD));
    }

    private static void assertSignal(String field, String value, Path data) throws IOException {
        JsonNode report = json(Called.with("run", "--json", "--data", data.toString()));

        String signal = report.path("windows").path(0).path("signal").asText();
        assertTrue(signal.startsWith("not taken: ") && signal.contains(field) && signal.contains(value), signal);
        assertTrue(report.path("proven").asBoolean());
    }

    @Test
    void namesTheFieldOfAMarketThatCannotBeUsedAtAll() throws IOException {
        assertRefused("'up_token'", session(good().replace("up_token", "uptoken"), GOOD));
    }
}
