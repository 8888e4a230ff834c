package io.polystep.domain.ledger;

import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Micros;
import io.polystep.domain.money.Rounding;
import io.polystep.domain.money.Usdc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each outcome's shares cost and brought, entry by entry. Pure. Costs are those that the entries name, so nothing is
 * averaged and nothing drifts; the sums over all lots equal the ledger's accounts to the micro-unit.
 *
 * @param lots by outcome
 * @param other results and fees of entries that move no position
 */
public record CostBasis(Map<TokenId, Lot> lots, Lot other) {
    /** Before the first entry. */
    public static final CostBasis EMPTY = new CostBasis(Map.of(), Lot.NONE);

    /**
     * One outcome.
     *
     * @param shares millionths of a share held
     * @param cost dollars that they cost, fees not included
     * @param fees dollars paid as fees so far
     * @param realised result so far, fees not included; a loss is negative
     */
    public record Lot(long shares, Usdc cost, Usdc fees, Usdc realised) {
        /** Nothing. */
        public static final Lot NONE = new Lot(0, Usdc.ZERO, Usdc.ZERO, Usdc.ZERO);

        private Lot plus(Lot more) {
            return new Lot(
                    Math.addExact(shares, more.shares),
                    cost.plus(more.cost),
                    fees.plus(more.fees),
                    realised.plus(more.realised));
        }
    }

    /** Copies the map. */
    public CostBasis {
        lots = Map.copyOf(lots);
    }

    /** The lot of an outcome. */
    public Lot lot(TokenId token) {
        return lots.getOrDefault(token, Lot.NONE);
    }

    /**
     * The basis after one more entry. An entry that ends several outcomes together, as a redemption does, names one result
     * for all; it is shared out by what they cost, the last one taking what rounding leaves, so the sum is exact.
     */
    public CostBasis after(Entry entry) {
        Map<TokenId, Lot> moved = moved(entry);
        Balances sums = Balances.of(List.of(entry));
        Usdc realised = sums.dollars(Account.REALISED).negated();
        Usdc fees = sums.dollars(Account.FEES);
        if (moved.isEmpty()) {
            return new CostBasis(lots, other.plus(new Lot(0, Usdc.ZERO, fees, realised)));
        }
        Map<TokenId, Lot> next = new HashMap<>(lots);
        List<TokenId> tokens = new ArrayList<>(moved.keySet());
        long weight = moved.values().stream().mapToLong(CostBasis::weight).sum();
        Usdc restRealised = realised;
        Usdc restFees = fees;
        for (TokenId token : tokens) {
            Lot change = moved.getOrDefault(token, Lot.NONE);
            boolean last = token.equals(tokens.getLast());
            Usdc ownRealised = last ? restRealised : part(realised, weight(change), weight);
            Usdc ownFees = last ? restFees : part(fees, weight(change), weight);
            restRealised = restRealised.minus(ownRealised);
            restFees = restFees.minus(ownFees);
            next.merge(token, change.plus(new Lot(0, Usdc.ZERO, ownFees, ownRealised)), Lot::plus);
        }
        return new CostBasis(next, other);
    }

    private static Map<TokenId, Lot> moved(Entry entry) {
        Map<TokenId, Lot> moved = new TreeMap<>(Comparator.comparing(TokenId::value));
        for (Posting line : entry.postings()) {
            String name = line.account().name();
            if (name.startsWith(POSITION)) {
                long amount = line.amount().longValueExact();
                Lot change = line.unit().equals(Unit.DOLLARS)
                        ? new Lot(0, new Usdc(amount), Usdc.ZERO, Usdc.ZERO)
                        : new Lot(amount, Usdc.ZERO, Usdc.ZERO, Usdc.ZERO);
                moved.merge(new TokenId(name.substring(POSITION.length())), change, Lot::plus);
            }
        }
        return moved;
    }

    private static final String POSITION = "position:";

    private static long weight(Lot change) {
        return Math.abs(change.cost().micros());
    }

    private static Usdc part(Usdc of, long weight, long all) {
        return all == 0 ? Usdc.ZERO : new Usdc(Micros.mulDiv(of.micros(), weight, all, Rounding.DOWN));
    }
}
