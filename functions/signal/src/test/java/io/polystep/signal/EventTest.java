package io.polystep.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.polystep.runtime.Telemetry;
import io.polystep.testkit.SampleEvents;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The signal's event through its handler. */
final class EventTest {
    @Test
    void theEventRunsInItsHandler() throws IOException {
        SignalReport report =
                new SignalReport(1, List.of("key"), List.of(), List.of("late-confirmation slug: early"), List.of());

        String answer = SampleEvents.answer("SignalFunction", new SignalHandler(new Silence(), invocation -> report));

        assertEquals(
                "{\"markets\":1,\"started\":[\"key\"],\"known\":[],"
                        + "\"passes\":[\"late-confirmation slug: early\"],\"unusable\":[]}",
                answer);
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
