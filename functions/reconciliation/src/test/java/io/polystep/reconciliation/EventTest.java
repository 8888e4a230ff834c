package io.polystep.reconciliation;

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

/** The reconciliation event through its handler. */
final class EventTest {
    @Test
    void theScheduleRunsInItsHandler() throws IOException {
        ReconcileReport report = new ReconcileReport(
                "RECONCILED", List.of(new ReconcileReport.Line("CASH", "EQUAL", 1, List.of())), 0, 0, false);

        assertEquals(
                "{\"verdict\":\"RECONCILED\",\"checks\":[{\"rule\":\"CASH\",\"status\":\"EQUAL\",\"sample\":1,"
                        + "\"findings\":[]}],\"transfers\":0,\"differences\":0,\"halted\":false}",
                answer("ReconcileFunction", new ReconcileHandler(new Silence(), invocation -> report)));
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
