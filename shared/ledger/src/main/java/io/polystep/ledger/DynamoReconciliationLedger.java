package io.polystep.ledger;

import io.polystep.domain.Address;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Exposure;
import io.polystep.domain.ledger.Unit;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Order;
import io.polystep.domain.port.ReconciliationLedger;
import io.polystep.domain.reconciliation.BookView;
import io.polystep.domain.reconciliation.Difference;
import io.polystep.domain.reconciliation.RecordedPeak;
import io.polystep.domain.redemption.Redemption;
import io.polystep.domain.redemption.RedemptionState;
import io.polystep.domain.state.BookedMoney;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The books of one wallet as reconciliation sees them. Every booking of money moves the account item's revision. */
final class DynamoReconciliationLedger implements ReconciliationLedger {
    /** How far the clocks of two functions may be apart, jumps included; an entry too many explains only what it brought. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Store store;
    private final Address wallet;
    private final Items<Books> books;
    private final Items<Holding> holdings;
    private final Items<Order> orders;
    private final Items<Redemption> redemptions;
    private final Items<ResultShape.Stored> results;
    private final Journal journal;
    private final StateItems state;
    private final Unresolved unresolved;

    DynamoReconciliationLedger(Store store, Address wallet) {
        this.store = store;
        this.wallet = wallet;
        this.books = new Items<>(store, BooksShape.SHAPE);
        this.holdings = new Items<>(store, HoldingShape.SHAPE);
        this.orders = new Items<>(store, OrderShape.SHAPE);
        this.redemptions = new Items<>(store, RedemptionShape.SHAPE);
        this.results = new Items<>(store, ResultShape.SHAPE);
        this.journal = Journal.of(store, wallet);
        this.state = new StateItems(store, wallet);
        this.unresolved = new Unresolved(store, wallet);
    }

    @Override
    public long revision() {
        return books.revision(Key.account(wallet));
    }

    @Override
    public BookView view(long revision, Instant ordersFrom) {
        Map<Balances.Key, BigInteger> sums = new HashMap<>();
        Map<TokenId, ConditionId> markets = new HashMap<>();
        Books kept = books.find(Key.account(wallet)).orElse(Books.EMPTY);
        kept.addTo(sums);
        List<Holding> held = holdings.partition(Key.positions(wallet));
        held.forEach(holding -> {
            holding.addTo(sums);
            markets.put(holding.token(), holding.condition());
        });
        List<Order> open = orders.listed(Key.orders(wallet, false));
        List<Order> closed = orders.listed(Key.orders(wallet, true), Times.sortable(ordersFrom));
        open.forEach(order -> markets.put(order.intent().token(), order.intent().condition()));
        List<Redemption> unbooked = unbooked(held);
        List<Order> seen = Stream.concat(open.stream(), closed.stream()).toList();
        Optional<RecordedPeak> peak = peak(new Balances(sums), seen);
        requireUnmoved(revision);
        return new BookView(revision, kept.movedAt(), new Balances(sums), markets, seen, unbooked, peak);
    }

    private Optional<RecordedPeak> peak(Balances balances, List<Order> orders) {
        return state.find().map(record -> {
            BookedMoney money = BookedMoney.of(balances);
            Usdc surplus = money.suspense().min(Usdc.ZERO);
            // Only a peak below the money has to be explained; else nobody needs to read the entries.
            boolean above = money.cash().plus(surplus).compareTo(record.peak()) > 0;
            return new RecordedPeak(
                    record.peak(), above ? gainedSince(record.cash().asOf(), orders) : Usdc.ZERO);
        });
    }

    private Usdc gainedSince(Instant look, List<Order> orders) {
        Instant from = look.minus(SKEW);
        return RecordedPeak.gained(Stream.concat(
                        journal.items().partition(Key.entries(wallet)).stream(),
                        orders.stream().flatMap(order -> order.entries().stream()))
                .filter(entry -> entry.at().isAfter(from))
                .toList());
    }

    /** A redemption that is not booked has its positions still in the books, so theirs are all there are. */
    private List<Redemption> unbooked(List<Holding> held) {
        return held.stream()
                .filter(Holding::hasShares)
                // One for both outcomes, or one for each.
                .flatMap(holding -> Stream.of(
                        Key.redemption(wallet, holding.condition(), Optional.empty()),
                        Key.redemption(wallet, holding.condition(), Optional.of(holding.token()))))
                .distinct()
                .flatMap(key -> redemptions.find(key).stream())
                .filter(redemption -> redemption.state() != RedemptionState.BOOKED)
                .toList();
    }

    private void requireUnmoved(long revision) {
        long now = revision();
        if (now != revision) {
            throw new RetryableException("expected the books to rest at revision " + revision
                    + " while chain and venue were read, found " + now + "; look again");
        }
    }

    @Override
    public Optional<Result> last() {
        return results.find(Key.reconciliation(wallet)).map(ResultShape.Stored::result);
    }

    @Override
    public boolean store(Optional<Result> before, Result result) {
        Key key = Key.reconciliation(wallet);
        Optional<ResultShape.Stored> stored = results.find(key);
        if (!stored.map(ResultShape.Stored::result).equals(before)) {
            return false;
        }
        long revision = stored.map(ResultShape.Stored::revision).orElse(0L);
        Condition condition = revision == 0 ? Condition.absent() : Condition.revision(revision);
        ResultShape.Stored next = new ResultShape.Stored(result, revision + 1);
        return results.put(results.item(key, next, revision + 1), condition).isEmpty();
    }

    @Override
    public int book(List<Difference> differences, long revision) {
        int booked = 0;
        for (Difference difference : differences) {
            if (!committed(difference, revision + booked).isEmpty()) {
                return booked;
            }
            booked++;
        }
        return booked;
    }

    private List<Transaction.Failure> committed(Difference difference, long revision) {
        return difference
                .market()
                .map(market -> unresolved.commit(market, before -> booking(difference, revision, before)))
                .orElseGet(() -> booking(difference, revision, Usdc.ZERO).commit());
    }

    private Transaction booking(Difference difference, long revision, Usdc marketAtRisk) {
        Entry entry = difference.entry();
        Transaction transaction = new Transaction(store);
        Booking booking = new Booking(wallet, List.of(entry), new Exposure(costOfPositions(entry), 0, 0), marketAtRisk);
        booking.onBooks(revision);
        difference
                .market()
                .ifPresentOrElse(market -> booking.addTo(transaction, market), () -> booking.addTo(transaction));
        journal.add(transaction, entry);
        if (!booking.flow().equals(Usdc.ZERO)) {
            state.flow(transaction, booking.flow(), entry.at());
        }
        return transaction;
    }

    /** What leaves a position is no longer at risk. */
    private static Usdc costOfPositions(Entry entry) {
        return Balances.of(List.of(entry)).amounts().entrySet().stream()
                .filter(line -> line.getKey().account().name().startsWith("position:")
                        && line.getKey().unit().equals(Unit.DOLLARS))
                .map(line -> new Usdc(line.getValue().longValueExact()))
                .reduce(Usdc.ZERO, Usdc::plus);
    }
}
