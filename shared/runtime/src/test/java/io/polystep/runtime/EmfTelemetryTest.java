package io.polystep.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.cloudwatchlogs.emf.config.EnvironmentConfigurationProvider;
import software.amazon.cloudwatchlogs.emf.environment.Environments;

/** What CloudWatch gets is one line on the standard output in its embedded metric format. */
final class EmfTelemetryTest {
    private final PrintStream before = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final EmfTelemetry telemetry = new EmfTelemetry();

    @BeforeEach
    void capture() {
        // Without this the library looks for a cloud over the network first.
        EnvironmentConfigurationProvider.getConfig().setEnvironmentOverride(Environments.Lambda);
        System.setOut(new PrintStream(printed, true, UTF_8));
    }

    @AfterEach
    void release() {
        System.setOut(before);
    }

    @Test
    void printsTheCountsOfAnInvocationWithNamespaceAndFunction() throws IOException {
        telemetry.count("Scans", 1);
        telemetry.count("MarketsTradable", 2);
        telemetry.count("MarketsTradable", 3);
        telemetry.called("Dynamo DB");
        telemetry.flush("ScanHandler");

        JsonNode line = line();
        JsonNode metrics = line.at("/_aws/CloudWatchMetrics/0");
        assertEquals("Polystep", metrics.path("Namespace").asText());
        assertEquals("[[\"Function\"]]", metrics.path("Dimensions").toString());
        assertEquals("ScanHandler", line.path("Function").asText());
        assertEquals(1, line.path("Scans").asInt());
        assertEquals(5, line.path("MarketsTradable").asInt());
        assertEquals(1, line.path("CallsDynamoDB").asInt());
        assertEquals(
                java.util.Set.of("Scans", "MarketsTradable", "CallsDynamoDB"),
                new java.util.HashSet<>(metrics.path("Metrics").findValuesAsText("Name")));
    }

    @Test
    void startsAgainFromNothingAfterEachInvocation() throws IOException {
        telemetry.count("Scans", 1);
        telemetry.flush("ScanHandler");
        printed.reset();
        telemetry.flush("ScanHandler");
        assertEquals("", printed.toString(UTF_8));

        telemetry.count("Scans", 4);
        telemetry.flush("ScanHandler");

        assertEquals(4, line().path("Scans").asInt());
    }

    @Test
    void refusesACountThatOverflows() {
        telemetry.count("Scans", Long.MAX_VALUE);

        assertThrows(ArithmeticException.class, () -> telemetry.count("Scans", 1));
    }

    private JsonNode line() throws IOException {
        String text = printed.toString(UTF_8).strip();
        assertEquals(1, text.lines().count(), text);
        return new ObjectMapper().readTree(text);
    }
}
