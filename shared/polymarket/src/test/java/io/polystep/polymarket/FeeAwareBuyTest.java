package io.polystep.polymarket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Rounding;
import io.polystep.domain.money.Usdc;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FeeAwareBuyTest {
    private static final FeeSchedule CRYPTO = new FeeSchedule(70_000, 1);

    @Test
    void spendsAllThatIsWantedWhenTheBalanceCoversTheFees() {
        assertEquals(Usdc.of("10"), amount("10", "11"));
    }

    @Test
    void leavesRoomForTheFeesOfTheAmountWanted() {
        // 10 × 0.07 × (1 − 0.5) is 0.35.
        assertEquals(Usdc.of("9.75"), amount("10", "10.1"));
    }

    @Test
    void leavesRoomForTheFeesOfTheWholeBalanceWhenMoreIsWanted() {
        assertEquals(Usdc.of("9.65"), amount("20", "10"));
    }

    @Test
    void countsTheBuildersFeeToo() {
        Usdc amount = FeeAwareBuy.amount(Usdc.of("20"), Usdc.of("10"), Price.of("0.5"), CRYPTO, 10_000);

        assertEquals(Usdc.of("9.55"), amount);
    }

    @Test
    void refusesWhenNothingIsLeftAndRatesOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> amount("10", "0"));
        assertThrows(
                IllegalArgumentException.class,
                () -> FeeAwareBuy.amount(Usdc.of("1"), Usdc.of("1"), Price.of("0.5"), CRYPTO, -1));
        assertThrows(
                IllegalArgumentException.class,
                () -> FeeAwareBuy.amount(Usdc.of("1"), Usdc.of("1"), Price.of("0.5"), CRYPTO, 1_000_001));
    }

    @Test
    void neverSpendsMoreThanTheBalanceTogetherWithItsFees() {
        long seed = 20_261_121L;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            FeeSchedule fees = new FeeSchedule(random.nextLong(100_001), random.nextInt(1, 5));
            Price price = new Price(random.nextLong(1, 100) * 10_000);
            Usdc wanted = new Usdc(random.nextLong(1, 100_000_000));
            Usdc balance = new Usdc(random.nextLong(1, 100_000_000));

            Usdc amount = FeeAwareBuy.amount(wanted, balance, price, fees, 0);

            Usdc fee = fees.fee(price.sharesFor(amount, Rounding.DOWN), price, Rounding.DOWN);
            assertTrue(
                    amount.micros() + fee.micros() <= balance.micros() && amount.micros() <= wanted.micros(),
                    () -> "seed " + seed + ": " + amount + " and " + fee + " of " + balance + ", wanted " + wanted);
        }
    }

    private static Usdc amount(String wanted, String balance) {
        return FeeAwareBuy.amount(Usdc.of(wanted), Usdc.of(balance), Price.of("0.5"), CRYPTO, 0);
    }
}
