package io.polystep.domain.state;

import io.polystep.domain.money.Usdc;
import java.time.Instant;

/**
 * Where the account stands at one moment: the stored record together with what follows from the books.
 *
 * @param record the stored part
 * @param money what the books hold
 * @param day the start of the UTC day
 * @param equity cash, payouts of resolved positions, and open ones at the smaller of cost and best bid
 * @param mode how much of a wished size is traded
 * @param drawdown where the equity stands against the peak
 * @param fresh whether the last look at prices and cash may still be used
 */
public record Standing(
        StateRecord record,
        BookedMoney money,
        DayStart day,
        Equity equity,
        Mode mode,
        Drawdown drawdown,
        boolean fresh) {

    /** The standing at {@code now}. */
    public static Standing of(StateRecord record, BookedMoney money, DayStart day, Instant now) {
        Equity equity = Equity.of(money, record.marks(), now);
        return new Standing(
                record,
                money,
                day,
                equity,
                Mode.of(record.peak(), equity, record.results()),
                Drawdown.of(record.peak(), equity),
                record.fresh(now));
    }

    /** The start of a day whose first moment is now. */
    public static DayStart dayStart(StateRecord record, BookedMoney money, Instant now) {
        return new DayStart(Equity.of(money, record.marks(), now).low(), money.atCost(), 0);
    }

    /** The day's result by the books: settled results less fees, without deposits and withdrawals; a loss is negative. */
    public Usdc dailyPnl() {
        return money.atCost().minus(day.atCost());
    }

    /** True when the day's loss is certain: by the books, or even by the most that everything may be worth. */
    public boolean lost(Usdc maxDailyLoss) {
        return dailyPnl().plus(maxDailyLoss).micros() <= 0
                || equity.high().minus(day.equity()).plus(maxDailyLoss).micros() <= 0;
    }

    /** True once the drawdown has called for a mode below the usual one, or may have. */
    public boolean inDrawdown() {
        return Drawdown.reached(record.peak(), equity.low(), Mode.CONSERVATIVE.drawdownPercent());
    }

    /**
     * The least cash and open positions at cost under which neither the drawdown nor the day's loss is certain, as long as
     * the stored record and the start of the day stay as they are. A reservation has it as a condition.
     */
    public Usdc leastAtCost(Usdc maxDailyLoss) {
        Usdc one = new Usdc(1);
        // What the marks take away from the books; below zero when payouts or a gap under investigation add to them.
        Usdc markedDown = money.atCost().minus(equity.high());
        Usdc floor = Drawdown.least(record.peak()).plus(markedDown);
        Usdc dayByEquity = day.equity().minus(maxDailyLoss).plus(one).plus(markedDown);
        Usdc dayByBooks = day.atCost().minus(maxDailyLoss).plus(one);
        return max(floor, max(dayByEquity, dayByBooks));
    }

    private static Usdc max(Usdc one, Usdc other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
