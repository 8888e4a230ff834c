package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import org.junit.jupiter.api.Test;

/** Texts that the fuzzer found to be answered wrongly. */
final class HostileTextTest {
    @Test
    void refusesContractsThatAreNull() {
        assertThrows(PermanentException.class, () -> Contracts.fromJson("null"));
    }

    @Test
    void repeatsNoLongAnswerInItsComplaint() {
        String message = String.valueOf(assertThrows(
                        RetryableException.class, () -> Quantity.of("a payout", TextNode.valueOf("9".repeat(100_000))))
                .getMessage());

        assertTrue(message.length() < 300, message);
    }
}
