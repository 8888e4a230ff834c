package io.polystep.placement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.polystep.domain.order.FillStatus;
import io.polystep.runtime.Json;
import io.polystep.runtime.Telemetry;
import io.polystep.testkit.SampleEvents;
import io.polystep.testkit.ScriptedVenue;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Each event of the repository's events folder through its handler, in the order of the state machine. */
final class EventTest {
    private static final Duration POLL = Duration.ofSeconds(5);

    private final OrderFlow flow = OrderFlow.of(new ScriptedVenue()
            .showing(OrderFlow.filled(FillStatus.PROVISIONAL), OrderFlow.filled(FillStatus.CONFIRMED)));

    @Test
    void everyEventRunsInItsHandler() throws IOException {
        Telemetry telemetry = new Silence();
        assertOutcome("RESERVED", "Reserve", new ReserveHandler(telemetry, flow.reservation()::reserve));
        assertOutcome("SIGNED", "Sign", new SignHandler(telemetry, work(Steps.sign(flow.signing()))));
        assertOutcome("ACCEPTED", "Submit", new SubmitHandler(telemetry, work(Steps.submit(flow.submitting(), POLL))));
        assertOutcome("FOUND", "Resolve", new ResolveHandler(telemetry, work(Steps.resolve(flow.resolution(), POLL))));
        assertOutcome("CLOSED", "Track", new TrackHandler(telemetry, work(Steps.track(flow.tracking(), POLL))));
        assertOutcome("CLOSED", "Settle", new SettleHandler(telemetry, work(Steps.close(flow.books))));
        assertOutcome("CLOSED", "Release", new ReleaseHandler(telemetry, work(Steps.close(flow.books))));
    }

    private static Work work(Step step) {
        return (key, invocation) -> step.run(key);
    }

    private static void assertOutcome(String outcome, String step, RequestStreamHandler handler) throws IOException {
        OrderAnswer answer =
                Json.STRICT.read(SampleEvents.answer(step + "Function", handler).getBytes(UTF_8), OrderAnswer.class);
        assertEquals(outcome, answer.outcome(), step);
        assertTrue(answer.intentKey().matches("[0-9a-f]{64}"));
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
