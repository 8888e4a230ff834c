package io.polystep.domain.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.Seeded;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.money.Usdc;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class StateRecordTest {
    private static final Instant NOW = Instant.parse("2026-04-16T07:11:00Z");
    private static final ConditionId MARKET = new ConditionId("0x" + "0a".repeat(32));
    private static final CashReading CASH = new CashReading(Usdc.of("100"), "chain", 7, NOW);
    private static final StateRecord RECORD =
            new StateRecord(Usdc.of("100"), Results.NONE, CASH, List.of(), Optional.empty(), 1);

    @Test
    @DisplayName("I-02, I-28, I-30: whatever is seen, on whatever day, the peak never falls")
    @Tag("I-02")
    void i02ThePeakNeverFalls() {
        Seeded.rounds(20_261_121, 20, StateRecordTest::liveThrough);
    }

    private static void liveThrough(Random random) {
        StateRecord record = RECORD;
        for (int i = 0; i < 100; i++) {
            Usdc low = new Usdc(random.nextLong(0, 200_000_000));
            Usdc high = low.plus(new Usdc(random.nextLong(0, 50_000_000)));
            CashReading cash = new CashReading(low, "chain", i, NOW.plusSeconds(86_400L * i));
            StateRecord next = record.looked(cash, List.of(), new Equity(low, high));
            assertTrue(next.peak().compareTo(record.peak()) >= 0);
            assertTrue(next.peak().compareTo(low) >= 0);
            record = next.settled(MARKET, Optional.of(low.minus(high)));
        }
    }

    @Test
    void raisesThePeakToWhatIsCertainOnly() {
        StateRecord seen = RECORD.looked(CASH, List.of(), new Equity(Usdc.of("99"), Usdc.of("150")));

        assertEquals(Usdc.of("100"), seen.peak());
        assertEquals(
                Usdc.of("120"),
                RECORD.looked(CASH, List.of(), Equity.exactly(Usdc.of("120"))).peak());
    }

    @Test
    void movesThePeakWithDepositsAndWithdrawals() {
        assertEquals(Usdc.of("150"), RECORD.flowed(Usdc.of("50")).peak());
        assertEquals(Usdc.of("40"), RECORD.flowed(Usdc.of("-60")).peak());
        assertEquals(Usdc.ZERO, RECORD.flowed(Usdc.of("-160")).peak());
    }

    @Test
    void dropsTheMarkOfASettledMarketAndCountsItsResult() {
        Mark mark = new Mark(MARKET, Usdc.of("5"), Usdc.of("4"), Usdc.of("4"), NOW);
        StateRecord marked = RECORD.looked(CASH, List.of(mark), Equity.exactly(Usdc.of("99")));

        StateRecord settled = marked.settled(MARKET, Optional.of(Usdc.of("5")));

        assertEquals(List.of(), settled.marks());
        assertEquals(new Results(1, 0, 1, 1), settled.results());
    }

    @Test
    @DisplayName("I-16: a payout that is not known is no trade")
    @Tag("I-16")
    void i16CountsNoTradeWithoutAKnownResult() {
        assertEquals(Results.NONE, RECORD.settled(MARKET, Optional.empty()).results());
    }

    @Test
    void isStaleAfterThreeMinutesAndFromTheFuture() {
        assertTrue(RECORD.fresh(NOW.plusSeconds(180)));
        assertFalse(RECORD.fresh(NOW.plusSeconds(181)));
        assertTrue(RECORD.fresh(NOW.minusSeconds(10)));
        assertFalse(RECORD.fresh(NOW.minusSeconds(11)));
    }

    @Test
    void refusesTwoMarksOfOneMarket() {
        Mark mark = new Mark(MARKET, Usdc.of("5"), Usdc.of("4"), Usdc.of("4"), NOW);

        assertThrows(
                IllegalArgumentException.class,
                () -> RECORD.looked(CASH, List.of(mark, mark), Equity.exactly(Usdc.ZERO)));
    }
}
