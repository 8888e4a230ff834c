package io.polystep.domain.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.Seeded;
import io.polystep.domain.money.Usdc;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I-01")
final class StrategyResultsTest {
    private static final Usdc WIDE = Usdc.of("1000");

    @Test
    void i01TripsOnTheLastLossInARowAndNotBefore() {
        Limits limits = limits(3, WIDE);
        StrategyResults two = StrategyResults.NONE.after(Usdc.of("-1")).after(Usdc.of("-1"));

        assertEquals(Optional.empty(), two.tripped(limits));
        assertTrue(two.after(Usdc.of("-1")).tripped(limits).orElseThrow().contains("3 markets in a row, limit 3"));
        assertEquals(
                Optional.empty(),
                two.after(Usdc.of("0.000001")).after(Usdc.of("-1")).tripped(limits));
    }

    @Test
    void callsWhatPaysItsCostALossBecauseTheFeeIsGone() {
        assertEquals(1, StrategyResults.NONE.after(Usdc.ZERO).lossesInARow());
    }

    @Test
    void i01TripsOnTheLossThatIsReachedThoughWinsLieBetween() {
        Limits limits = limits(100, Usdc.of("10"));
        StrategyResults almost =
                StrategyResults.NONE.after(Usdc.of("-8")).after(Usdc.of("1")).after(Usdc.of("-2.999999"));

        assertEquals(Optional.empty(), almost.tripped(limits));
        assertTrue(
                almost.after(Usdc.of("-0.000001")).tripped(limits).orElseThrow().contains("limit 10"));
    }

    @Test
    void beginsAnewWhenCleared() {
        StrategyResults bad = StrategyResults.NONE.after(Usdc.of("-500")).stored(7);

        assertEquals(new StrategyResults(0, Usdc.ZERO, 7), bad.cleared());
    }

    @Test
    void refusesNegativeCounts() {
        assertThrows(IllegalArgumentException.class, () -> new StrategyResults(-1, Usdc.ZERO, 0));
        assertThrows(IllegalArgumentException.class, () -> new StrategyResults(0, Usdc.ZERO, -1));
    }

    /** 29 bets without a win is what must not happen: whatever the amounts, the breaker trips by the limit. */
    @Test
    void neverLetsMoreThanTheLimitOfLossesPassInARow() {
        Seeded.rounds(20261121, 1_000, random -> {
            Limits limits = limits(1 + random.nextInt(10), WIDE);
            StrategyResults results = StrategyResults.NONE.after(new Usdc(1 + random.nextInt(1_000_000)));
            for (int lost = 1; lost <= limits.maxLossesInARow(); lost++) {
                results = results.after(new Usdc(-random.nextInt(1_000_000)));
                assertEquals(
                        lost == limits.maxLossesInARow(),
                        results.tripped(limits).isPresent());
            }
        });
    }

    private static Limits limits(int lossesInARow, Usdc loss) {
        return new Limits(WIDE, WIDE, WIDE, 9, 9, WIDE, 9, lossesInARow, loss);
    }
}
