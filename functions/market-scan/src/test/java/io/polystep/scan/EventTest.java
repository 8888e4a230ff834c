package io.polystep.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.polystep.runtime.Telemetry;
import io.polystep.testkit.SampleEvents;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The scan's event through its handler. */
final class EventTest {
    @Test
    void theEventRunsInItsHandler() throws IOException {
        ScanReport report =
                new ScanReport(2, 1, 2, Map.of("ABSENT", 1), List.of("btc-updown-5m-1776323700: not listed"));

        String answer =
                SampleEvents.answer("ScanFunction", new ScanHandler(new Silence(), (tick, invocation) -> report));

        assertEquals(
                "{\"scanned\":2,\"tradable\":1,\"quotes\":2,\"refused\":{\"ABSENT\":1},"
                        + "\"details\":[\"btc-updown-5m-1776323700: not listed\"]}",
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
