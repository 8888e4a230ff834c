package io.polystep.local.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CostsTest {
    private static final long MILLION = 1_000_000;

    private static BigDecimal dollars(String service, Map<String, Long> calls) {
        return Costs.of(calls).getOrDefault(service, BigDecimal.ZERO).stripTrailingZeros();
    }

    /** The list prices are per million, so a million of each is what the price lists say. */
    @ParameterizedTest
    @CsvSource({
        "dynamodb.getItem, 0.125",
        "dynamodb.query, 0.125",
        "dynamodb.putItem, 0.625",
        "dynamodb.updateItem, 0.625",
        "dynamodb.transactedItems, 1.25",
        "states.transitions, 25",
        "secretsmanager.getSecretValue, 5",
        "scheduler.invocations, 1",
        "lambda.Scan, 1.03333",
    })
    void followTheListPrices(String operation, String perMillion) {
        String service = operation.substring(0, operation.indexOf('.'));

        assertEquals(new BigDecimal(perMillion), dollars(service, Map.of(operation, MILLION)));
    }

    @Test
    void addUpWithinAService() {
        Map<String, Long> calls = Map.of("dynamodb.getItem", 8 * MILLION, "dynamodb.putItem", 8 * MILLION);

        assertEquals(new BigDecimal("6"), dollars("dynamodb", calls));
    }

    @Test
    void leaveOutWhatIsNotBilledByTheCall() {
        Map<String, Long> calls = Map.of(
                "dynamodb.transactWriteItems",
                1L,
                "states.startExecution",
                1L,
                "venue.POST /order",
                1L,
                "chain.POST",
                1L);

        assertTrue(Costs.of(calls).isEmpty(), Costs.of(calls).toString());
    }
}
