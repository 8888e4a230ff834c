package io.polystep.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.state.CashReading;
import io.polystep.domain.state.Results;
import io.polystep.domain.state.StateRecord;
import io.polystep.runtime.Telemetry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BootstrapTest {
    private static final StateRecord MADE = new StateRecord(
            Usdc.of("100"),
            new Results(1, 0, 3, 2),
            new CashReading(Usdc.of("90"), "chain", 7, Instant.EPOCH),
            List.of(),
            Optional.of("made again"),
            1);

    @Test
    void theEventRunsInItsHandler() throws IOException {
        Path event = Path.of(System.getProperty("polystep.root"), "events", "BootstrapFunction.json");

        assertEquals(
                "{\"peak\":\"100\",\"trades\":3,\"wins\":2,\"unreconciled\":\"made again\"}",
                answer(Files.readAllBytes(event)));
    }

    @Test
    void refusesAnOrderWithoutAReason() {
        PermanentException refused = assertThrows(
                PermanentException.class, () -> answer("{\"reason\":\" \"}".getBytes(StandardCharsets.UTF_8)));

        assertTrue(String.valueOf(refused.getMessage()).contains("expected a reason"));
    }

    @SuppressWarnings("NullAway") // the handler does not look at the context
    private static String answer(byte[] event) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BootstrapHandler(new Silence(), () -> MADE).handleRequest(new ByteArrayInputStream(event), out, null);
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
