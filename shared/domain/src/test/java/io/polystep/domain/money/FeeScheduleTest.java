package io.polystep.domain.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.Seeded;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeScheduleTest {
    private static final int MOST_FILLS = 100;

    @ParameterizedTest
    @CsvSource({"100, 0.5, 1.75", "1, 0.5, 0.0175", "100, 0, 0", "100, 1, 0", "10, 0.01, 0.00693"})
    void chargesThePublishedCryptoRate(String shares, String price, String fee) {
        FeeSchedule crypto = new FeeSchedule(70_000, 1);
        assertEquals(Usdc.of(fee), crypto.fee(Shares.of(shares), Price.of(price), Rounding.HALF_UP));
    }

    @Test
    void equalsExactArithmeticToFiveDecimals() {
        Seeded.rounds(1, 3_000, random -> {
            FeeSchedule fees = any(random);
            Shares shares = new Shares(random.nextLong(10_000_000_000_000L));
            Price price = new Price(random.nextLong(Micros.ONE + 1));
            BigDecimal p = BigDecimal.valueOf(price.micros(), 6);
            BigDecimal exact = BigDecimal.valueOf(shares.micros(), 6)
                    .multiply(BigDecimal.valueOf(fees.rateMicros(), 6))
                    .multiply(p.multiply(BigDecimal.ONE.subtract(p)).pow(fees.exponent()));

            assertEquals(cut(exact, RoundingMode.HALF_UP), fees.fee(shares, price, Rounding.HALF_UP));
            assertEquals(cut(exact, RoundingMode.CEILING), fees.fee(shares, price, Rounding.UP));
            assertEquals(cut(exact, RoundingMode.FLOOR), fees.fee(shares, price, Rounding.DOWN));
        });
    }

    private static Usdc cut(BigDecimal exact, RoundingMode mode) {
        return Usdc.of(exact.setScale(5, mode).toPlainString());
    }

    @Test
    void neverChargesMoreThanTheCeilingHoweverTheOrderFills() {
        Seeded.rounds(1, 2_000, random -> {
            FeeSchedule fees = any(random);
            long left = 1_000_000 + random.nextLong(1_000_000_000L);
            Usdc ceiling = fees.ceilingForSpending(new Usdc(left));
            long worst = 1 + random.nextLong(Micros.ONE - 1);
            Usdc charged = Usdc.ZERO;
            for (int fill = 0; fill < MOST_FILLS && left > 0; fill++) {
                Price price = new Price(1 + random.nextLong(worst));
                Usdc part = new Usdc(fill == MOST_FILLS - 1 ? left : 1 + random.nextLong(left));
                charged = charged.plus(fees.fee(price.sharesFor(part, Rounding.DOWN), price, Rounding.UP));
                left -= part.micros();
            }
            assertTrue(charged.compareTo(ceiling) <= 0, charged + " above " + ceiling);
        });
    }

    @Test
    void holdsNothingForAFreeMarket() {
        FeeSchedule free = new FeeSchedule(0, 1);
        assertEquals(Usdc.ZERO, free.ceilingForSpending(Usdc.of("100")));
        assertEquals(Usdc.ZERO, free.fee(Shares.of("100"), Price.of("0.5"), Rounding.UP));
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "1000001, 1", "70000, 0", "70000, 5"})
    void refusesAScheduleItDoesNotKnow(long rate, int exponent) {
        assertThrows(IllegalArgumentException.class, () -> new FeeSchedule(rate, exponent));
    }

    private static FeeSchedule any(Random random) {
        return new FeeSchedule(random.nextLong(Micros.ONE + 1), 1 + random.nextInt(4));
    }
}
