package io.polystep.domain.ledger;

import io.polystep.domain.money.Usdc;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/**
 * Amounts by account and unit.
 *
 * @param amounts never holds a zero
 */
public record Balances(Map<Key, BigInteger> amounts) {
    /**
     * An account in one unit; ordered by name for stable reports.
     *
     * @param account where
     * @param unit what
     */
    public record Key(Account account, Unit unit) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byName = account.name().compareTo(other.account.name());
            return byName != 0 ? byName : unit.toString().compareTo(other.unit.toString());
        }
    }

    /** Copies, drops zeros. */
    public Balances {
        Map<Key, BigInteger> kept = new TreeMap<>();
        amounts.forEach((key, amount) -> {
            if (amount.signum() != 0) {
                kept.put(key, amount);
            }
        });
        amounts = java.util.Collections.unmodifiableMap(kept);
    }

    /** Nothing anywhere. */
    public static Balances empty() {
        return new Balances(Map.of());
    }

    /** The balances that these entries add up to. */
    public static Balances of(Iterable<Entry> entries) {
        Map<Key, BigInteger> sums = new TreeMap<>();
        for (Entry entry : entries) {
            for (Posting line : entry.postings()) {
                sums.merge(new Key(line.account(), line.unit()), line.amount(), BigInteger::add);
            }
        }
        return new Balances(sums);
    }

    /** The amount in base units, zero when nothing was ever posted. */
    public BigInteger amount(Account account, Unit unit) {
        return amounts.getOrDefault(new Key(account, unit), BigInteger.ZERO);
    }

    /** The dollars in an account. */
    public Usdc dollars(Account account) {
        return new Usdc(amount(account, Unit.DOLLARS).longValueExact());
    }
}
