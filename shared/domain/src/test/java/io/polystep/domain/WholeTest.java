package io.polystep.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.market.TokenId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WholeTest {
    @Test
    void readsWholeNumbers() {
        assertEquals(Long.MIN_VALUE, Whole.of("-9223372036854775808"));
        assertEquals(7, Whole.of("007"));
        assertEquals(Integer.MAX_VALUE, Whole.ofInt("2147483647"));
        assertEquals(3, Whole.ofDecimal("3.0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "1-1", "+1", "1.0", "1e3", " 1", "9223372036854775808", "٣", "1_000"})
    void refusesWhatIsNoWholeNumberInAsciiDigits(String text) {
        assertThrows(IllegalArgumentException.class, () -> Whole.of(text));
    }

    @Test
    void refusesANumberThatDoesNotFitAnInt() {
        assertThrows(IllegalArgumentException.class, () -> Whole.ofInt("2147483648"));
        assertThrows(IllegalArgumentException.class, () -> Whole.ofDecimal("0.5"));
        assertThrows(ArithmeticException.class, () -> Whole.ofDecimal("1e999999999"));
    }

    @Test
    void readsNoTokenIdThatIsLongerThanAny() {
        String message =
                String.valueOf(assertThrows(IllegalArgumentException.class, () -> new TokenId("9".repeat(1_000_000)))
                        .getMessage());

        assertTrue(message.length() < 300, message);
    }
}
