package io.polystep.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.polystep.runtime.Telemetry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The scan's event through its handler. */
final class EventTest {
    @Test
    void theEventRunsInItsHandler() throws IOException {
        ScanReport report =
                new ScanReport(2, 1, 2, Map.of("ABSENT", 1), List.of("btc-updown-5m-1776323700: not listed"));

        String answer = answer("ScanFunction", new ScanHandler(new Silence(), (tick, invocation) -> report));

        assertEquals(
                "{\"scanned\":2,\"tradable\":1,\"quotes\":2,\"refused\":{\"ABSENT\":1},"
                        + "\"details\":[\"btc-updown-5m-1776323700: not listed\"]}",
                answer);
    }

    @SuppressWarnings("NullAway") // the handlers do not look at the context
    private static String answer(String function, RequestStreamHandler handler) throws IOException {
        Path event = Path.of(System.getProperty("polystep.root"), "events", function + ".json");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(Files.readAllBytes(event)), out, null);
        return out.toString(StandardCharsets.UTF_8);
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
