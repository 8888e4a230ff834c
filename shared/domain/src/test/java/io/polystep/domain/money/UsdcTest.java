package io.polystep.domain.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.Seeded;
import org.junit.jupiter.api.Test;

class UsdcTest {
    @Test
    void readsBackEveryAmountItWrites() {
        Seeded.rounds(1, 2_000, random -> {
            Usdc amount = new Usdc(random.nextLong());
            assertEquals(amount, Usdc.of(amount.toString()));
        });
    }

    @Test
    void addsAndSubtractsBackToItself() {
        Seeded.rounds(1, 2_000, random -> {
            Usdc a = new Usdc(random.nextLong() / 4);
            Usdc b = new Usdc(random.nextLong() / 4);
            assertEquals(a, a.plus(b).minus(b));
            assertEquals(a.minus(b), b.minus(a).negated());
            assertEquals(a.compareTo(b) <= 0 ? a : b, a.min(b));
        });
    }

    @Test
    void throwsOnOverflow() {
        Usdc most = new Usdc(Long.MAX_VALUE);
        Usdc least = new Usdc(Long.MIN_VALUE);
        assertThrows(ArithmeticException.class, () -> most.plus(new Usdc(1)));
        assertThrows(ArithmeticException.class, () -> least.minus(new Usdc(1)));
        assertThrows(ArithmeticException.class, least::negated);
        assertThrows(ArithmeticException.class, least::floorToCents);
    }

    @Test
    void cutsDownToCentsAlsoBelowZero() {
        assertEquals(Usdc.of("1.23"), Usdc.of("1.239999").floorToCents());
        assertEquals(Usdc.of("-1.24"), Usdc.of("-1.239999").floorToCents());
        assertEquals(Usdc.of("1.23"), Usdc.of("1.23").floorToCents());
    }

    @Test
    void knowsItsSign() {
        assertTrue(Usdc.of("-0.000001").isNegative());
        assertTrue(Usdc.of("0.000001").isPositive());
        assertFalse(Usdc.ZERO.isNegative());
        assertFalse(Usdc.ZERO.isPositive());
    }
}
