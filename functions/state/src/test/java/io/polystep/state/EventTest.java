package io.polystep.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.polystep.runtime.Telemetry;
import io.polystep.testkit.SampleEvents;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The event of the look through its handler. */
final class EventTest {
    @Test
    void theEventRunsInItsHandler() throws IOException {
        LookReport report =
                new LookReport("between 90 and 95", "100", "-1", "NORMAL", "NONE", 1, List.of("7: nobody bids"));

        String answer = SampleEvents.answer("StateFunction", new LookHandler(new Silence(), invocation -> report));

        assertEquals(
                "{\"equity\":\"between 90 and 95\",\"peak\":\"100\",\"dailyPnl\":\"-1\",\"mode\":\"NORMAL\","
                        + "\"drawdown\":\"NONE\",\"positions\":1,\"unknown\":[\"7: nobody bids\"]}",
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
