package io.polystep.domain.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.Seeded;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTest {
    @Test
    void readsBackEveryPriceItWrites() {
        Seeded.rounds(1, 2_000, random -> {
            Price price = any(random);
            assertEquals(price, Price.of(price.toString()));
        });
    }

    @Test
    void isItsComplementsComplement() {
        Seeded.rounds(1, 2_000, random -> {
            Price price = any(random);
            assertEquals(price, price.complement().complement());
            assertEquals(Micros.ONE, price.micros() + price.complement().micros());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.000001", "1.000001", "2"})
    void refusesAPriceOutsideOneDollar(String text) {
        assertThrows(IllegalArgumentException.class, () -> Price.of(text));
    }

    @Test
    void neverBuysMoreSharesThanTheMoneyPaysFor() {
        Seeded.rounds(1, 2_000, random -> {
            Price price = new Price(1 + random.nextLong(Micros.ONE));
            Usdc money = new Usdc(random.nextLong(1_000_000_000_000L));

            assertTrue(price.costOf(price.sharesFor(money, Rounding.DOWN), Rounding.UP)
                            .compareTo(money)
                    <= 0);
            assertTrue(price.costOf(price.sharesFor(money, Rounding.UP), Rounding.DOWN)
                            .compareTo(money)
                    >= 0);
        });
    }

    @Test
    void refusesToDivideByAPriceOfZero() {
        assertThrows(IllegalArgumentException.class, () -> Price.of("0").sharesFor(Usdc.of("1"), Rounding.DOWN));
    }

    @Test
    void refusesToBuyWithDebt() {
        assertThrows(IllegalArgumentException.class, () -> Price.of("0.5").sharesFor(Usdc.of("-1"), Rounding.DOWN));
    }

    @Test
    void ordersByHeight() {
        assertTrue(Price.of("0.4").compareTo(Price.of("0.5")) < 0);
        assertEquals(-100_000, Price.of("0.4").minusMicros(Price.of("0.5")));
    }

    private static Price any(Random random) {
        return new Price(random.nextLong(Micros.ONE + 1));
    }
}
