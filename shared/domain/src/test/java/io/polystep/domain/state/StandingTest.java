package io.polystep.domain.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.Seeded;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.money.Usdc;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class StandingTest {
    private static final Instant NOW = Instant.parse("2026-04-16T07:11:00Z");
    private static final ConditionId MARKET = new ConditionId("0x" + "0a".repeat(32));

    @Test
    @DisplayName("the day's result holds fees, by the books, without deposits")
    void dayResultHoldsFees() {
        DayStart start = new DayStart(usd("100"), usd("100"), 1).flowed(usd("20"));
        Standing standing = standing(usd("120"), new BookedMoney(usd("110"), usd("8"), Usdc.ZERO), start, List.of());

        assertEquals(usd("-2"), standing.dailyPnl());
        assertTrue(standing.lost(usd("2")));
        assertFalse(standing.lost(usd("2.000001")));
    }

    @Test
    void countsAnOpenPositionThatFellTowardsTheDaysLoss() {
        Mark fallen = new Mark(MARKET, usd("10"), usd("4"), usd("4"), NOW);
        DayStart start = new DayStart(usd("100"), usd("100"), 1);
        Standing standing =
                standing(usd("100"), new BookedMoney(usd("90"), usd("10"), Usdc.ZERO), start, List.of(fallen));

        assertEquals(Usdc.ZERO, standing.dailyPnl());
        assertTrue(standing.lost(usd("6")));
        assertFalse(standing.lost(usd("6.000001")));
    }

    @Test
    @DisplayName("the condition of a reservation refuses exactly where the gate's rules are certain")
    void theConditionEqualsTheRules() {
        Seeded.rounds(20_261_121, 5_000, random -> {
            Standing standing = anyStanding(random);
            Usdc maxLoss = new Usdc(random.nextLong(1, 100_000_000));

            boolean passes = standing.money().atCost().compareTo(standing.leastAtCost(maxLoss)) >= 0;

            assertEquals(
                    standing.drawdown() != Drawdown.CERTAIN && !standing.lost(maxLoss),
                    passes,
                    () -> standing + ", limit " + maxLoss);
        });
    }

    private static Standing anyStanding(Random random) {
        BookedMoney money = new BookedMoney(
                new Usdc(random.nextLong(0, 200_000_000)),
                new Usdc(random.nextLong(0, 100_000_000)),
                new Usdc(random.nextLong(-5_000_000, 5_000_000)));
        Usdc low = new Usdc(random.nextLong(0, 100_000_000));
        Usdc cost = new Usdc(random.nextLong(0, money.openCost().micros() + 1));
        Mark mark = new Mark(MARKET, cost, low, low.plus(new Usdc(random.nextLong(0, 10_000_000))), NOW);
        DayStart day =
                new DayStart(new Usdc(random.nextLong(0, 250_000_000)), new Usdc(random.nextLong(0, 250_000_000)), 1);
        return standing(new Usdc(random.nextLong(1, 200_000_000)), money, day, List.of(mark));
    }

    @Test
    void isInDrawdownFromEightPercentOfThePeak() {
        DayStart day = new DayStart(usd("100"), usd("100"), 1);

        assertFalse(standing(usd("100"), new BookedMoney(usd("92.000001"), Usdc.ZERO, Usdc.ZERO), day, List.of())
                .inDrawdown());
        assertTrue(standing(usd("100"), new BookedMoney(usd("92"), Usdc.ZERO, Usdc.ZERO), day, List.of())
                .inDrawdown());
    }

    private static Standing standing(Usdc peak, BookedMoney money, DayStart day, List<Mark> marks) {
        CashReading cash = new CashReading(usd("1"), "chain", 1, NOW);
        StateRecord record = new StateRecord(peak, Results.NONE, cash, marks, Optional.empty(), 1);
        return Standing.of(record, money, day, NOW);
    }

    private static Usdc usd(String dollars) {
        return Usdc.of(dollars);
    }
}
