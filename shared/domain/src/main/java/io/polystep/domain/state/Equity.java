package io.polystep.domain.state;

import io.polystep.domain.money.Usdc;

/**
 * What the account is worth, as far as it is known: at least {@code low}, at most {@code high}. What nobody quotes is not
 * known, and what is not known is neither zero nor its cost.
 *
 * @param low what is certain to be there
 * @param high what there may be at most; not below {@code low}
 */
public record Equity(Usdc low, Usdc high) {
    /** Refuses a reversed interval. */
    public Equity {
        if (high.compareTo(low) < 0) {
            throw new IllegalArgumentException("expected low <= high, found " + low + " and " + high);
        }
    }

    /** An equity that is known exactly. */
    public static Equity exactly(Usdc amount) {
        return new Equity(amount, amount);
    }

    /**
     * Cash, open positions as they are marked, and differences under investigation. A position without a mark, or one
     * that is older than {@link StateRecord#FRESH}, counts nothing in {@code low} and its cost in {@code high}. Marks of
     * more cost than the books hold belong to other books and are not used.
     */
    public static Equity of(BookedMoney money, Iterable<Mark> marks, java.time.Instant now) {
        Usdc markedCost = Usdc.ZERO;
        Usdc low = Usdc.ZERO;
        Usdc high = Usdc.ZERO;
        for (Mark mark : marks) {
            Mark usable = mark.asOf(now);
            markedCost = markedCost.plus(usable.cost());
            low = low.plus(usable.low());
            high = high.plus(usable.high());
        }
        Usdc unmarked = money.openCost().minus(markedCost);
        if (unmarked.isNegative()) {
            low = Usdc.ZERO;
            high = Usdc.ZERO;
            unmarked = money.openCost();
        }
        // What is under investigation may be ours or not: a gap may come back, a surplus may have to go.
        Usdc gap = money.suspense().isPositive() ? money.suspense() : Usdc.ZERO;
        Usdc surplus = money.suspense().minus(gap);
        return new Equity(
                money.cash().plus(low).plus(surplus),
                money.cash().plus(high).plus(unmarked).plus(gap));
    }

    /** True when both ends are equal. */
    public boolean known() {
        return low.equals(high);
    }

    /** For people: one amount, or both. */
    @Override
    public String toString() {
        return known() ? low.toString() : "between " + low + " and " + high;
    }
}
