package io.polystep.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.polystep.runtime.Telemetry;
import io.polystep.testkit.SampleEvents;
import java.io.IOException;
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
                SampleEvents.answer("ControlFunction", control));
        assertEquals("{\"letters\":[],\"whole\":false}", SampleEvents.answer("RedriveFunction", redrive));
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
