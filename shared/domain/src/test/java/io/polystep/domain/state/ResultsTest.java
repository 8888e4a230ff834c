package io.polystep.domain.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.polystep.domain.Seeded;
import io.polystep.domain.money.Usdc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ResultsTest {
    @Test
    void countsStreaksAndTotals() {
        Results results = Results.NONE.after(usd("1")).after(usd("2")).after(usd("-3"));

        assertEquals(new Results(0, 1, 3, 2), results);
        assertEquals(new Results(1, 0, 4, 3), results.after(usd("0.000001")));
    }

    @Test
    void callsATradeThatPaidWhatItCostALossBecauseOfItsFee() {
        assertEquals(new Results(0, 1, 1, 0), Results.NONE.after(Usdc.ZERO));
    }

    @Test
    void alwaysHasExactlyOneStreak() {
        Seeded.rounds(20_261_121, 20, random -> {
            Results results = Results.NONE;
            for (int i = 1; i <= 100; i++) {
                results = results.after(new Usdc(random.nextLong(-5, 6)));
                assertEquals(
                        1, Integer.signum(results.consecutiveWins()) + Integer.signum(results.consecutiveLosses()));
                assertEquals(i, results.trades());
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"1,1,5,2", "0,0,1,0", "0,1,0,0", "0,1,1,2", "-1,0,1,1", "3,0,5,2", "0,3,5,3"})
    void refusesWhatCannotBe(int winsInARow, int lossesInARow, int trades, int wins) {
        assertThrows(IllegalArgumentException.class, () -> new Results(winsInARow, lossesInARow, trades, wins));
    }

    private static Usdc usd(String dollars) {
        return Usdc.of(dollars);
    }
}
