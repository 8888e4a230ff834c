package io.polystep.ledger;

import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Exposure;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.StrategyId;
import io.polystep.domain.state.BookedMoney;
import io.polystep.domain.state.PeakHistory;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * What entries and a change of exposure do to the table. A transaction may touch an item only once, so the postings of
 * all entries are summed first.
 */
final class Booking {
    /** Name of the step that counts what is at risk in the market. */
    static final String MARKET = "market exposure";

    private final Address wallet;
    private final List<Entry> entries;
    private final Balances sums;
    private final Exposure exposure;
    private final Usdc marketAtRisk;
    private Optional<StrategyId> strategy = Optional.empty();
    private OptionalLong revision = OptionalLong.empty();

    /**
     * What these entries do.
     *
     * @param marketAtRisk dollars at risk in the market before
     * @throws PermanentException if a posting is to an account that the table does not keep
     */
    Booking(Address wallet, List<Entry> entries, Exposure exposure, Usdc marketAtRisk) {
        this.wallet = wallet;
        this.entries = entries;
        this.sums = Balances.of(entries);
        this.exposure = exposure;
        this.marketAtRisk = marketAtRisk;
        sums.amounts().keySet().forEach(Booking::requireKept);
    }

    /** Entries that change no exposure. */
    static Booking ofMoney(Address wallet, Entry entry) {
        return new Booking(wallet, List.of(entry), Exposure.NONE, Usdc.ZERO);
    }

    /** Writes the strategy's name beside the positions that it changes. */
    Booking by(StrategyId buyer) {
        strategy = Optional.of(buyer);
        return this;
    }

    /** Allows the booking only on the books of this revision. */
    void onBooks(long wanted) {
        revision = OptionalLong.of(wanted);
    }

    /** Adds account, positions and the market's exposure; where the entries are kept is the caller's. */
    void addTo(Transaction transaction, ConditionId market) {
        if (!entries.isEmpty() || !exposure.equals(Exposure.NONE)) {
            transaction.count("account", account());
        }
        if (!exposure.equals(Exposure.NONE)) {
            transaction.count(MARKET, market(market));
        }
        tokens().forEach(token ->
                transaction.count("position " + token, position(token).set(HoldingShape.CONDITION, market)));
    }

    /**
     * Adds the account alone, for entries without a market.
     *
     * @throws PermanentException if an entry moves shares
     */
    void addTo(Transaction transaction) {
        if (!tokens().isEmpty()) {
            throw new PermanentException("expected an entry without shares, because it names no market, found tokens "
                    + tokens() + "; book money and gas only");
        }
        transaction.count("account", account());
    }

    /** The account's counters, never below zero where that would be debt. */
    Counting account() {
        Counting counting = counted(new Counting(Key.account(wallet)))
                .addNotBelowZero(
                        ExposureShape.AT_RISK,
                        BigInteger.valueOf(exposure.atRisk().micros()))
                .addNotBelowZero(Unresolved.COUNT, BigInteger.valueOf(unresolvedStep()))
                .add(
                        BooksShape.AT_COST,
                        BigInteger.valueOf(BookedMoney.of(sums).atCost().micros()));
        for (Pot pot : Pot.values()) {
            pot.addTo(counting, sums);
        }
        revision.ifPresent(wanted -> counting.within(Bound.atLeast(Envelope.REVISION, BigInteger.valueOf(wanted)))
                .within(Bound.atMost(Envelope.REVISION, wanted)));
        return counting;
    }

    /** The exposure counters of a market. */
    Counting market(ConditionId market) {
        Counting counting = counted(new Counting(Key.exposure(wallet, market)))
                .add(ExposureShape.AT_RISK, BigInteger.valueOf(exposure.atRisk().micros()));
        return exposure.atRisk().equals(Usdc.ZERO)
                ? counting
                : counting.within(Unresolved.bound(marketAtRisk, exposure.atRisk()));
    }

    /** How many markets more or fewer have money at risk after this. */
    int unresolvedStep() {
        return Unresolved.step(marketAtRisk, exposure.atRisk());
    }

    /** What the entries brought in from outside (above zero) or took out (below zero). */
    Usdc flow() {
        return PeakHistory.flow(sums);
    }

    private Counting position(TokenId token) {
        Counting counting = new Counting(Key.position(wallet, token));
        for (HoldingCounter counter : HoldingCounter.values()) {
            counter.addTo(counting, sums, token);
        }
        strategy.ifPresent(buyer -> counting.include(HoldingShape.STRATEGIES, Set.of(buyer.value())));
        return counting;
    }

    private Counting counted(Counting counting) {
        return counting.addNotBelowZero(ExposureShape.OPEN_ORDERS, BigInteger.valueOf(exposure.openOrders()))
                .addNotBelowZero(ExposureShape.ENTRIES, BigInteger.valueOf(exposure.entries()));
    }

    private Set<TokenId> tokens() {
        Set<TokenId> tokens = new TreeSet<>(Comparator.comparing(TokenId::value));
        sums.amounts().keySet().forEach(key -> HoldingCounter.token(key).ifPresent(tokens::add));
        return tokens;
    }

    private static void requireKept(Balances.Key key) {
        if (!Pot.has(key) && HoldingCounter.token(key).isEmpty()) {
            throw new PermanentException("expected a posting to an account of docs/reference/table.md, found "
                    + key.account() + " in " + key.unit() + "; add the account to the table first");
        }
    }
}
