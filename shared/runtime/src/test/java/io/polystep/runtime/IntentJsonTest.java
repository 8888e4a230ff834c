package io.polystep.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.order.OrderIntent;
import io.polystep.testkit.Intents;
import io.polystep.testkit.Markets;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class IntentJsonTest {
    private static final Instant NOW = Instant.parse("2026-04-16T07:14:05Z");

    @Test
    void comesBackFromJsonAsTheSameIntent() {
        OrderIntent intent = Intents.buyUp(Markets.btcFiveMinutes(Instant.parse("2026-04-16T07:10:00Z")), NOW);

        byte[] json = Json.STRICT.write(IntentJson.of(intent));

        assertEquals(intent, Json.STRICT.read(json, IntentJson.class).intent());
    }

    @Test
    void refusesAMoneyAmountAsANumber() {
        OrderIntent intent = Intents.buyUp(Markets.btcFiveMinutes(Instant.parse("2026-04-16T07:10:00Z")), NOW);
        String json = new String(Json.STRICT.write(IntentJson.of(intent)), StandardCharsets.UTF_8)
                .replace("\"amount\":\"5\"", "\"amount\":5.0");

        assertThrows(
                PermanentException.class,
                () -> Json.STRICT.read(json.getBytes(StandardCharsets.UTF_8), IntentJson.class));
    }

    @Test
    void refusesNullAFractionForAWholeNumberAndBytesInNoEncoding() {
        byte[] json = Json.STRICT.write(IntentJson.of(wish()));
        String fraction =
                new String(json, StandardCharsets.UTF_8).replaceFirst("\"sequence\":[0-9]+", "\"sequence\":0.9");

        for (byte[] hostile :
                List.of("null".getBytes(StandardCharsets.UTF_8), fraction.getBytes(StandardCharsets.UTF_8), new byte[] {
                    0, 0, 't', (byte) 0xff, 0, 0, 0, 1
                })) {
            assertThrows(PermanentException.class, () -> Json.STRICT.read(hostile, IntentJson.class));
        }
    }

    @Test
    void refusesAnIntentWithATimeThatIsNone() {
        String json = new String(Json.STRICT.write(IntentJson.of(wish())), StandardCharsets.UTF_8)
                .replaceFirst("\"epoch\":\"[^\"]*\"", "\"epoch\":\"noon\"");
        IntentJson read = Json.STRICT.read(json.getBytes(StandardCharsets.UTF_8), IntentJson.class);

        assertThrows(PermanentException.class, read::intent);
    }

    private static OrderIntent wish() {
        return Intents.buyUp(Markets.btcFiveMinutes(Instant.parse("2026-04-16T07:10:00Z")), NOW);
    }
}
