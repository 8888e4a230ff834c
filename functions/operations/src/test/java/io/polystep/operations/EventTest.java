package io.polystep.operations;

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

/** The events of the operator's functions through their handlers. */
final class EventTest {
    @Test
    void theEventsRunInTheirHandlers() throws IOException {
        Status status = new Status(List.of(), Map.of(), "5", "0", "0", "UNKNOWN", "UNKNOWN", List.of(), List.of());
        ControlHandler control = new ControlHandler(
                new Silence(),
                (request, invocation) -> new ControlAnswer(
                        String.valueOf(request.command()), true, String.valueOf(request.actor()), status));
        RedriveHandler redrive =
                new RedriveHandler(new Silence(), request -> new RedriveReport(List.of(), request.wants("another")));

        assertEquals(
                "{\"command\":\"halt\",\"done\":true,\"text\":\"operator\",\"status\":{\"halts\":[],\"openOrders\":{},"
                        + "\"free\":\"5\",\"reserved\":\"0\",\"suspense\":\"0\",\"reconciliation\":\"UNKNOWN\","
                        + "\"reconciledAt\":\"UNKNOWN\",\"findings\":[],\"residues\":[]}}",
                answer("ControlFunction", control));
        assertEquals("{\"letters\":[],\"whole\":false}", answer("RedriveFunction", redrive));
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
