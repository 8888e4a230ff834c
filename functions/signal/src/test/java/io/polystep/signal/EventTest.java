package io.polystep.signal;

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
import org.junit.jupiter.api.Test;

/** The signal's event through its handler. */
final class EventTest {
    @Test
    void theEventRunsInItsHandler() throws IOException {
        SignalReport report =
                new SignalReport(1, List.of("key"), List.of(), List.of("late-confirmation slug: early"), List.of());

        String answer = answer("SignalFunction", new SignalHandler(new Silence(), invocation -> report));

        assertEquals(
                "{\"markets\":1,\"started\":[\"key\"],\"known\":[],"
                        + "\"passes\":[\"late-confirmation slug: early\"],\"unusable\":[]}",
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
