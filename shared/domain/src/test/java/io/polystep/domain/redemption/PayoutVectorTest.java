package io.polystep.domain.redemption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.Samples;
import io.polystep.domain.Seeded;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayoutVectorTest {
    @Test
    void paysWinnersADollarAndLosersNothing() {
        PayoutVector up = vector(1, 0, 1);
        assertEquals(Usdc.of("5.05"), up.payout(0, Shares.of("5.05")));
        assertEquals(Usdc.ZERO, up.payout(1, Shares.of("5.05")));
    }

    @Test
    void dividesEachSlotDownByItself() {
        PayoutVector half = vector(1, 1, 2);
        assertEquals(new Usdc(1), half.payout(0, new Shares(3)));
        assertEquals(new Usdc(1), half.payout(1, new Shares(3)));
    }

    @Test
    void neverPaysMoreThanADollarForAPair() {
        Seeded.rounds(1, 1_000, random -> {
            long first = random.nextLong(1_000_000);
            long second = 1 + random.nextLong(1_000_000);
            PayoutVector any = vector(first, second, first + second);
            Shares pairs = new Shares(random.nextLong(1_000_000_000_000L));
            long paid = any.payout(0, pairs).plus(any.payout(1, pairs)).micros();
            assertTrue(paid <= pairs.micros() && paid >= pairs.micros() - 1);
        });
    }

    @Test
    void refusesWhatIsNoPayout() {
        assertThrows(IllegalArgumentException.class, () -> vector(0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> vector(1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> vector(2, -1, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> vector(1, 0, 1).payout(2, Shares.ZERO));
    }

    @Test
    void refusesATransactionWithoutHashOrNonce() {
        String hash = "0x" + "ab".repeat(32);
        assertThrows(IllegalArgumentException.class, () -> new SignedTransaction(Samples.WALLET, 0, "0x02", "0x02"));
        assertThrows(IllegalArgumentException.class, () -> new SignedTransaction(Samples.WALLET, -1, "0x02", hash));
    }

    private static PayoutVector vector(long first, long second, long denominator) {
        return new PayoutVector(
                List.of(BigInteger.valueOf(first), BigInteger.valueOf(second)), BigInteger.valueOf(denominator));
    }
}
