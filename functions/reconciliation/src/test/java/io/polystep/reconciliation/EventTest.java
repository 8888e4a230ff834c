package io.polystep.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.polystep.runtime.Telemetry;
import io.polystep.testkit.SampleEvents;
import java.io.IOException;
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
                SampleEvents.answer("ReconcileFunction", new ReconcileHandler(new Silence(), invocation -> report)));
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
