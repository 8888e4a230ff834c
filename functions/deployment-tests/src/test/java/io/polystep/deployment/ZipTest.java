package io.polystep.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.polystep.local.cloud.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The zips that are uploaded hold all that a handler needs, and nothing that it must not have. */
final class ZipTest {
    private static final long MOST_BYTES = 25_000_000;
    private static final long MOST_BYTES_WITHOUT_KEYS = 16_000_000;
    private static final Set<String> KEYLESS = Set.of("market-scan", "signal", "operations");

    // Not the record of any handler: decoding refuses it, and the refusal must have its name, its log line and its
    // count.
    private static final String EVENT = "[]";

    private final Deployment deployment = World.deployment(Map.of());

    // One zip of each of the two sets of libraries.
    @ParameterizedTest
    @ValueSource(strings = {"signal", "order-placement"})
    void aHandlerStartsDecodesLogsAndCountsWithWhatItsZipHolds(String module, @TempDir Path folder) throws Exception {
        try (Unpacked zip = Unpacked.of(zip(module), folder)) {
            for (Deployment.Function function : functions(module)) {
                Unpacked.Answer answer = zip.call(function.className(), function.environment(), EVENT);

                assertEquals("io.polystep.domain.error.PermanentException", answer.thrown());
                JsonNode counts = line(answer.printed(), "/_aws/CloudWatchMetrics/0/Namespace");
                assertEquals(1, counts.path("PermanentException").asInt(), answer.printed());
                JsonNode log = line(answer.printed(), "/message");
                assertEquals("ERROR", log.path("level").asText(), answer.printed());
                assertEquals("from-the-zip", log.path("correlation_id").asText(), answer.printed());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"market-scan", "signal", "order-placement", "redemption", "reconciliation", "operations", "state"
            })
    void theZipHoldsNoSecondJacksonNoTestLibraryAndNoKeyWithoutNeed(String module) throws IOException {
        Path zip = zip(module);
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Set<String> jars = file.stream()
                    .map(entry -> entry.getName().replaceFirst("^lib/", "").replaceFirst("-[0-9][^/]*\\.jar$", ""))
                    .collect(Collectors.toSet());

            for (String needless :
                    List.of("polystep-testkit", "polystep-local", "powertools-serialization", "jsonata")) {
                assertTrue(!jars.contains(needless), needless);
            }
            assertEquals(
                    1,
                    file.stream()
                            .filter(entry -> entry.getName().contains("/jackson-databind-"))
                            .count());
            assertEquals(
                    !KEYLESS.contains(module),
                    jars.contains("polystep-chain"),
                    "the code that reads the chain and knows the wallet key");
        }
        long most = KEYLESS.contains(module) ? MOST_BYTES_WITHOUT_KEYS : MOST_BYTES;
        assertTrue(Files.size(zip) < most, Files.size(zip) + " bytes");
    }

    private List<Deployment.Function> functions(String module) throws IOException {
        Map<String, Map<String, Object>> declared = Template.read().ofType("AWS::Serverless::Function");
        return deployment.functions().values().stream()
                .filter(function -> String.valueOf(
                                declared.getOrDefault(function.id(), Map.of()).get("CodeUri"))
                        .contains("/" + module + "/"))
                .toList();
    }

    private static Path zip(String module) {
        Path zip = Template.root().resolve("functions/" + module + "/target/polystep-" + module + ".zip");
        assumeTrue(Files.exists(zip), "not packaged yet; ./mvnw verify packages it before it comes here");
        return zip;
    }

    private static JsonNode line(String printed, String pointer) {
        return printed.lines()
                .filter(line -> line.startsWith("{"))
                .map(ZipTest::json)
                .filter(json -> !json.at(pointer).isMissingNode())
                .findFirst()
                .orElseThrow(() -> new AssertionError("expected a line with " + pointer + " in: " + printed));
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException noJson) {
            throw new AssertionError("expected JSON, found " + line, noJson);
        }
    }
}
