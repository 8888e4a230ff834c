package io.polystep.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.polystep.runtime.Telemetry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The event of the look through its handler. */
final class EventTest {
    @Test
    @SuppressWarnings("NullAway") // the handler does not look at the context
    void theEventRunsInItsHandler() throws IOException {
        LookReport report =
                new LookReport("between 90 and 95", "100", "-1", "NORMAL", "NONE", 1, List.of("7: nobody bids"));
        Path event = Path.of(System.getProperty("polystep.root"), "events", "StateFunction.json");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new LookHandler(new Silence(), invocation -> report)
                .handleRequest(new ByteArrayInputStream(Files.readAllBytes(event)), out, null);

        assertEquals(
                "{\"equity\":\"between 90 and 95\",\"peak\":\"100\",\"dailyPnl\":\"-1\",\"mode\":\"NORMAL\","
                        + "\"drawdown\":\"NONE\",\"positions\":1,\"unknown\":[\"7: nobody bids\"]}",
                out.toString(StandardCharsets.UTF_8));
    }

    private static final class Silence implements Telemetry {
        @Override
        public void count(String metric, long amount) {}

        @Override
        public void called(String service) {}

        @Override
        public void flush(String function) {}
    }
}
