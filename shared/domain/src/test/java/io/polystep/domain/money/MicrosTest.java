package io.polystep.domain.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.Seeded;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MicrosTest {
    private static final Map<Rounding, RoundingMode> REFERENCE = Map.of(
            Rounding.DOWN, RoundingMode.FLOOR,
            Rounding.UP, RoundingMode.CEILING,
            Rounding.HALF_UP, RoundingMode.HALF_UP);

    @Test
    void readsBackEverythingItWrites() {
        Seeded.rounds(1_000, 5_000, random -> {
            long micros = random.nextLong() >> random.nextInt(64);
            assertEquals(micros, Micros.parse(Micros.format(micros)));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "0.48, 480000",
        ".48, 480000",
        "100, 100000000",
        "-0.000001, -1",
        "0, 0",
        "0.500000000, 500000",
        "9223372036854.775807, 9223372036854775807"
    })
    void readsPlainDecimals(String text, long micros) {
        assertEquals(micros, Micros.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"480000, 0.48", "0, 0", "100000000, 100", "-1, -0.000001", "1000000, 1"})
    void writesTheShortestDecimal(long micros, String text) {
        assertEquals(text, Micros.format(micros));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "0,5", "0x10", "NaN", "1.0000001", "0.48 ", "--1", "1e-999999999", "٣"})
    void refusesWhatIsNoDecimalWithSixDecimals(String text) {
        assertThrows(IllegalArgumentException.class, () -> Micros.parse(text));
    }

    @Test
    void readsAZeroWhateverItsExponent() {
        assertEquals(0, Micros.parse("0e999999999"));
    }

    @Test
    void repeatsNoLongTextInItsComplaint() {
        String message =
                String.valueOf(assertThrows(IllegalArgumentException.class, () -> Micros.parse("9".repeat(100_000)))
                        .getMessage());

        assertTrue(message.length() < 300, message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854.775808",
                "-9223372036854.775809",
                "1e30",
                "1e999999999",
                "-1e999999999",
                "9e2147483647",
                "1e2147483648"
            })
    void refusesWhatDoesNotFit(String text) {
        assertThrows(ArithmeticException.class, () -> Micros.parse(text));
    }

    @Test
    void dividesProductsAsExactArithmeticDoes() {
        Seeded.rounds(2_000, 5_000, random -> {
            long a = spread(random);
            long b = spread(random);
            long divisor = Math.max(1, Math.abs(spread(random)));
            BigDecimal product = BigDecimal.valueOf(a).multiply(BigDecimal.valueOf(b));
            REFERENCE.forEach((rounding, mode) -> {
                BigDecimal expected = product.divide(BigDecimal.valueOf(divisor), 0, mode);
                if (expected.precision() <= 18) {
                    assertEquals(expected.longValueExact(), Micros.mulDiv(a, b, divisor, rounding));
                } else if (expected.precision() > 19) {
                    assertThrows(ArithmeticException.class, () -> Micros.mulDiv(a, b, divisor, rounding));
                }
            });
        });
    }

    @ParameterizedTest
    @CsvSource({"DOWN, 1, -2", "UP, 2, -1", "HALF_UP, 2, -2"})
    void roundsHalvesInTheNamedDirection(Rounding rounding, long positive, long negative) {
        assertEquals(positive, Micros.mulDiv(3, 1, 2, rounding));
        assertEquals(negative, Micros.mulDiv(-3, 1, 2, rounding));
    }

    @Test
    void throwsOnOverflow() {
        assertThrows(ArithmeticException.class, () -> Micros.mulDiv(Long.MAX_VALUE, 2, 1, Rounding.DOWN));
        assertEquals(Long.MAX_VALUE, Micros.mulDiv(Long.MAX_VALUE, 2, 2, Rounding.DOWN));
    }

    private static long spread(Random random) {
        return random.nextLong() >> random.nextInt(64);
    }
}
