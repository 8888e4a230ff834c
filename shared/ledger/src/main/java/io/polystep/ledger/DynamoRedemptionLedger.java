package io.polystep.ledger;

import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Exposure;
import io.polystep.domain.ledger.Position;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.StrategyId;
import io.polystep.domain.port.RedemptionLedger;
import io.polystep.domain.redemption.Redemption;
import io.polystep.domain.redemption.RedemptionBooking;
import io.polystep.domain.redemption.RedemptionState;
import io.polystep.domain.state.ResultHistory;
import java.math.BigInteger;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Redemptions of one wallet, the nonces of their transactions, and its positions. */
final class DynamoRedemptionLedger implements RedemptionLedger {
    private static final String REDEMPTION = "redemption";
    private static final Set<RedemptionState> PENDING =
            EnumSet.of(RedemptionState.PREPARED, RedemptionState.SENT, RedemptionState.MINED);

    private final Store store;
    private final Address wallet;
    private final Nonces nonces;
    private final Items<Redemption> redemptions;
    private final Items<Holding> holdings;
    private final Items<Exposure> exposures;
    private final Journal journal;
    private final StateItems state;
    private final Unresolved unresolved;
    private final LossBreaker breaker;

    DynamoRedemptionLedger(Store store, Address wallet, DynamoHalts halts) {
        this.store = store;
        this.wallet = wallet;
        this.nonces = new Nonces(store);
        this.redemptions = new Items<>(store, RedemptionShape.SHAPE);
        this.holdings = new Items<>(store, HoldingShape.SHAPE);
        this.exposures = new Items<>(store, ExposureShape.SHAPE);
        this.journal = Journal.of(store, wallet);
        this.state = new StateItems(store, wallet);
        this.unresolved = new Unresolved(store, wallet);
        this.breaker = new LossBreaker(store, wallet, halts);
    }

    @Override
    public List<Position> positions() {
        return holdings.partition(Key.positions(wallet), HoldingShape.WITH_SHARES).stream()
                .filter(Holding::hasShares)
                .map(Holding::position)
                .toList();
    }

    @Override
    public Optional<Redemption> find(Address holder, ConditionId condition, Optional<TokenId> token) {
        return redemptions.find(Key.redemption(holder, condition, token));
    }

    @Override
    public List<Redemption> all() {
        return redemptions.partition(Key.redemptions(wallet));
    }

    @Override
    public long nextNonce(Address account, long minedCount) {
        return nonces.next(account, minedCount);
    }

    @Override
    public void acceptNonce(Address account, long next, String reason, String actor, Instant now) {
        // A transaction that is prepared after this look moves the counter, on which the acceptance is conditional.
        long known = nonces.known(account);
        all().stream()
                .filter(redemption -> redemption.transaction().isPresent() && PENDING.contains(redemption.state()))
                .findFirst()
                .ifPresent(pending -> {
                    throw new PermanentException("expected no transaction of ours under way, found "
                            + pending.hashes() + " for " + pending.condition()
                            + "; let it settle, then accept the nonce");
                });
        nonces.accept(account, known, next, reason, actor, now);
    }

    @Override
    public Optional<Redemption> create(Redemption redemption) {
        requireWallet(redemption);
        Key market = Key.exposure(wallet, redemption.condition());
        Optional<Condition> nothingOpen = nothingOpen(market);
        if (nothingOpen.isEmpty()) {
            return find(redemption.holder(), redemption.condition(), redemption.token());
        }
        requireEveryPosition(redemption);
        Redemption stored = redemption.stored(1);
        Transaction transaction = new Transaction(store)
                .put(REDEMPTION, write(stored), Condition.absent())
                .check("market", market, nothingOpen.get())
                // A reconciliation that looked before this one existed may not book the shares somewhere else.
                .count(
                        "books",
                        new Counting(Key.account(wallet)).within(Bound.atLeast(Envelope.REVISION, BigInteger.ONE)));
        stored.transaction().ifPresent(signed -> nonces.take(transaction, signed));
        List<Transaction.Failure> failures = transaction.commit();
        Optional<Map<String, AttributeValue>> earlier = Transaction.inTheWay(REDEMPTION, failures);
        if (earlier.isPresent()) {
            return Optional.of(redemptions.read(earlier.get()));
        }
        Transaction.requireNone("create the redemption of " + stored.condition(), failures);
        return Optional.of(stored);
    }

    /** What holds until the next event of an order of the market; empty while one is open. */
    private Optional<Condition> nothingOpen(Key market) {
        // Every such event moves this revision, so what is read after it is true when it still holds.
        long revision = exposures.revision(market);
        return exposures.find(market).orElse(Exposure.NONE).openOrders() > 0
                ? Optional.empty()
                : Optional.of(revision == 0 ? Condition.absent() : Condition.revision(revision));
    }

    private void requireEveryPosition(Redemption redemption) {
        List<Position> held = positions().stream()
                .filter(position -> position.condition().equals(redemption.condition()))
                .filter(position -> redemption.covers(position.token()))
                .toList();
        if (!held.equals(redemption.positions())) {
            throw new RetryableException("expected to redeem every position of " + redemption.condition() + ", found "
                    + redemption.positions() + " planned and " + held + " held");
        }
    }

    @Override
    public Redemption update(Redemption next) {
        Redemption stored = next.stored(next.revision() + 1);
        new Transaction(store)
                .put(REDEMPTION, write(stored), Condition.revision(next.revision()))
                .commitAll("update the redemption of " + next.condition());
        return stored;
    }

    @Override
    public Redemption book(Redemption redemption, Entry entry) {
        if (redemption.state() == RedemptionState.BOOKED) {
            return redemption;
        }
        Redemption booked = redemption.with(RedemptionState.BOOKED).stored(redemption.revision() + 1);
        List<Transaction.Failure> failures = unresolved.commit(
                redemption.condition(), before -> booking(booked, redemption.revision(), entry, before));
        Optional<Redemption> earlier = Transaction.inTheWay(REDEMPTION, failures)
                .filter(found -> !found.isEmpty())
                .map(redemptions::read)
                .filter(found -> found.state() == RedemptionState.BOOKED);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Transaction.requireNone("book the redemption of " + redemption.condition(), failures);
        return booked;
    }

    private Transaction booking(Redemption booked, long revision, Entry entry, Usdc marketAtRisk) {
        Transaction transaction = new Transaction(store).put(REDEMPTION, write(booked), Condition.revision(revision));
        Exposure settled = new Exposure(RedemptionBooking.costOf(booked).negated(), 0, 0);
        new Booking(wallet, List.of(entry), settled, marketAtRisk).addTo(transaction, booked.condition());
        journal.add(transaction, entry);
        Optional<Usdc> result = ResultHistory.result(entry);
        state.change(transaction, record -> record.settled(booked.condition(), result));
        result.ifPresent(known -> breaker.settled(transaction, buyers(booked), known, entry.at()));
        return transaction;
    }

    private Set<StrategyId> buyers(Redemption booked) {
        return booked.positions().stream()
                .flatMap(position -> holdings.find(Key.position(wallet, position.token())).stream())
                .flatMap(holding -> holding.strategies().stream())
                .map(StrategyId::new)
                .collect(Collectors.toSet());
    }

    private Map<String, AttributeValue> write(Redemption redemption) {
        return redemptions.write(redemptions.item(
                Key.redemption(redemption.holder(), redemption.condition(), redemption.token()),
                redemption,
                redemption.revision()));
    }

    private void requireWallet(Redemption redemption) {
        if (!redemption.holder().equals(wallet)) {
            throw new PermanentException("expected a redemption of wallet " + wallet + ", found one of "
                    + redemption.holder() + "; connect the ledger to the wallet that holds the shares");
        }
    }
}
