package io.polystep.redemption;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.polystep.runtime.Telemetry;
import io.polystep.testkit.SampleEvents;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each redemption event through its handler. */
final class EventTest {
    @Test
    void theScheduleRunsInItsHandler() throws IOException {
        ResolvedList none = new ResolvedList(List.of(), 2);

        assertEquals(
                "{\"redemptions\":[],\"unresolved\":2}",
                SampleEvents.answer("RedemptionResolveFunction", new ResolveHandler(new Silence(), () -> none)));
    }

    @Test
    void everyStepEventRunsInItsHandler() throws IOException {
        RedemptionStep echo = request ->
                new RedemptionAnswer(request.condition(), request.token(), request.negRisk(), "BOOKED", 0, "5", "");
        String expected = "{\"condition\":\"0x" + "ab".repeat(32)
                + "\",\"token\":\"\",\"negRisk\":false,\"outcome\":\"BOOKED\",\"waitSeconds\":0,\"expected\":\"5\",\"transaction\":\"\"}";
        Silence silence = new Silence();

        assertEquals(expected, SampleEvents.answer("RedemptionPrepareFunction", new PrepareHandler(silence, echo)));
        assertEquals(expected, SampleEvents.answer("RedemptionSendFunction", new SendHandler(silence, echo)));
        assertEquals(expected, SampleEvents.answer("RedemptionConfirmFunction", new ConfirmHandler(silence, echo)));
        assertEquals(expected, SampleEvents.answer("RedemptionBookFunction", new BookHandler(silence, echo)));
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
