package io.polystep.redemption;

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

/** Each redemption event through its handler. */
final class EventTest {
    @Test
    void theScheduleRunsInItsHandler() throws IOException {
        ResolvedList none = new ResolvedList(List.of(), 2);

        assertEquals(
                "{\"redemptions\":[],\"unresolved\":2}",
                answer("RedemptionResolveFunction", new ResolveHandler(new Silence(), () -> none)));
    }

    @Test
    void everyStepEventRunsInItsHandler() throws IOException {
        RedemptionStep echo = request ->
                new RedemptionAnswer(request.condition(), request.token(), request.negRisk(), "BOOKED", 0, "5", "");
        String expected = "{\"condition\":\"0x" + "ab".repeat(32)
                + "\",\"token\":\"\",\"negRisk\":false,\"outcome\":\"BOOKED\",\"waitSeconds\":0,\"expected\":\"5\",\"transaction\":\"\"}";
        Silence silence = new Silence();

        assertEquals(expected, answer("RedemptionPrepareFunction", new PrepareHandler(silence, echo)));
        assertEquals(expected, answer("RedemptionSendFunction", new SendHandler(silence, echo)));
        assertEquals(expected, answer("RedemptionConfirmFunction", new ConfirmHandler(silence, echo)));
        assertEquals(expected, answer("RedemptionBookFunction", new BookHandler(silence, echo)));
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
