package io.polystep.domain.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.Seeded;
import org.junit.jupiter.api.Test;

class SharesTest {
    @Test
    void readsBackEveryQuantityItWrites() {
        Seeded.rounds(1, 2_000, random -> {
            Shares shares = new Shares(random.nextLong(Long.MAX_VALUE));
            assertEquals(shares, Shares.of(shares.toString()));
        });
    }

    @Test
    void addsAndSubtractsBackToItself() {
        Seeded.rounds(1, 2_000, random -> {
            Shares a = new Shares(random.nextLong(Long.MAX_VALUE / 2));
            Shares b = new Shares(random.nextLong(Long.MAX_VALUE / 2));
            assertEquals(a, a.plus(b).minus(b));
            assertEquals(a.compareTo(b) <= 0 ? a : b, a.min(b));
        });
    }

    @Test
    void cannotBeNegative() {
        assertThrows(IllegalArgumentException.class, () -> new Shares(-1));
        assertThrows(IllegalArgumentException.class, () -> Shares.ZERO.minus(new Shares(1)));
    }

    @Test
    void throwsOnOverflow() {
        assertThrows(ArithmeticException.class, () -> new Shares(Long.MAX_VALUE).plus(new Shares(1)));
    }

    @Test
    void cutsDownToTheSizeGrid() {
        Seeded.rounds(1, 2_000, random -> {
            Shares shares = new Shares(random.nextLong(Long.MAX_VALUE));
            Shares cut = shares.floorToHundredths();
            assertEquals(0, cut.micros() % 10_000);
            assertTrue(shares.minus(cut).micros() < 10_000);
        });
    }

    @Test
    void isZeroOnlyWhenThereAreNone() {
        assertTrue(Shares.ZERO.isZero());
        assertEquals(false, new Shares(1).isZero());
    }
}
