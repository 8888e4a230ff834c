package io.polystep.reconciliation;

import io.polystep.domain.Address;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Order;
import io.polystep.domain.port.Halts;
import io.polystep.domain.port.ReconciliationLedger.Result;
import io.polystep.domain.port.WalletChain;
import io.polystep.domain.reconciliation.AccountView;
import io.polystep.domain.reconciliation.BookView;
import io.polystep.domain.reconciliation.ChainView;
import io.polystep.domain.reconciliation.Cursor;
import io.polystep.domain.reconciliation.Decision;
import io.polystep.domain.reconciliation.Reading;
import io.polystep.domain.reconciliation.Reconciliation;
import io.polystep.domain.reconciliation.TokenSample;
import io.polystep.domain.state.StateRecord;
import io.polystep.ledger.Ledgers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One reconciliation: read, decide, act. Reading comes in the order that {@link Reconciliation} asks for. Acting comes in
 * the order that leaves the least harm when it stops in between: transfers, halt, differences, result.
 *
 * @param wallet whose
 * @param spenders exchanges that must be allowed to take dollars
 * @param ledgers the books
 * @param chain the wallet
 * @param venue the account
 * @param rules the decision
 * @param clock now
 */
record Round(
        Address wallet,
        Spenders spenders,
        Ledgers ledgers,
        WalletChain chain,
        VenueReads venue,
        Reconciliation rules,
        InstantSource clock) {
    /** Who latches the halt. */
    static final String ACTOR = "reconciliation";

    /** A second look after transfers were booked, and a third one if the books moved meanwhile. */
    private static final int MOST_LOOKS = 3;

    /** The venue lists a trade a little later than its time says. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    /** Without an earlier look, so far back. */
    private static final Duration FIRST = Duration.ofMinutes(30);

    /** Tokens of lost positions compared in one look. */
    private static final int MOST_LOST = 20;

    /** Orders that were decided so long before the trades asked for may be left out; a trade of an older one is found. */
    private static final Duration ORDER_LIFE = Duration.ofHours(1);

    ReconcileReport run() {
        int transfers = 0;
        int differences = 0;
        for (int look = 1; ; look++) {
            Optional<Result> before = ledgers.reconciliation().last();
            long revision = ledgers.reconciliation().revision();
            Reconciliation.Readings readings = readings(before.map(Result::cursor), revision);
            Decision decision = rules.decide(readings);
            int booked = book(decision.transfers());
            transfers += booked;
            decision.halt().ifPresent(reason -> ledgers.halts().set(Halts.GLOBAL, reason, ACTOR, clock.instant()));
            differences += ledgers.reconciliation().book(decision.differences(), revision);
            store(before, decision);
            endDemand(decision);
            boolean moved = booked > 0 || readings.books().missing().isPresent();
            if (!moved || look == MOST_LOOKS) {
                return ReconcileReport.of(decision, transfers, differences);
            }
        }
    }

    /**
     * A record that was restored or made again waits for an agreement. A halt that stands beside it still waits for a person.
     */
    private void endDemand(Decision decision) {
        if (decision.verdict() == Decision.Verdict.RECONCILED
                && ledgers.state().find().flatMap(StateRecord::unreconciled).isPresent()) {
            ledgers.state().reconciled();
        }
    }

    private int book(List<Entry> entries) {
        int booked = 0;
        for (Entry entry : entries) {
            booked += ledgers.account().book(entry) ? 1 : 0;
        }
        return booked;
    }

    private void store(Optional<Result> before, Decision decision) {
        Instant now = clock.instant();
        Optional<Cursor> cursor = decision.cursor().or(() -> before.map(Result::cursor));
        if (cursor.isEmpty()) {
            return;
        }
        boolean agreed = decision.verdict() == Decision.Verdict.RECONCILED;
        List<String> findings = decision.checks().stream()
                .flatMap(check -> check.findings().stream().map(found -> check.rule() + ": " + found))
                .toList();
        ledgers.reconciliation()
                .store(
                        before,
                        new Result(
                                cursor.get(),
                                decision.verdict(),
                                now,
                                agreed ? Optional.of(now) : before.flatMap(Result::agreedAt),
                                findings));
    }

    private Reconciliation.Readings readings(Optional<Cursor> cursor, long revision) {
        Instant began = clock.instant();
        Instant tradesFrom =
                cursor.map(Cursor::tradesFrom).orElse(began.minus(FIRST)).minus(OVERLAP);
        Reading<ChainView> wallet = read(() -> look(cursor, revision, began));
        Reading<VenueReads.Rows> rows = venue.since(tradesFrom);
        Reading<BookView> books = read(() -> books(revision, tradesFrom, rows));
        Reading<AccountView> account = account(rows, books, wallet);
        return new Reconciliation.Readings(began, clock.instant(), cursor, books, wallet, account);
    }

    /** What the chain is asked about needs positions and open orders only, so no order that was closed before. */
    private ChainView look(Optional<Cursor> cursor, long revision, Instant closedFrom) {
        BookView books = ledgers.reconciliation().view(revision, closedFrom);
        Set<TokenId> tokens = TokenSample.of(books, clock.instant(), MOST_LOST);
        OptionalLong after = cursor.map(from -> OptionalLong.of(from.block())).orElseGet(OptionalLong::empty);
        return chain.look(
                this.wallet, after, tokens, spenders.needed(ledgers.markets().current(clock.instant()), books));
    }

    /** The books with every order that a row of the venue may belong to. */
    private BookView books(long revision, Instant tradesFrom, Reading<VenueReads.Rows> rows) {
        BookView books = ledgers.reconciliation().view(revision, tradesFrom.minus(ORDER_LIFE));
        boolean known = rows.whole()
                .map(found -> new Mapping(books.orders()).knowsAll(found))
                .orElse(true);
        return known ? books : books.with(ledgers.orders().all());
    }

    private Reading<AccountView> account(
            Reading<VenueReads.Rows> rows, Reading<BookView> books, Reading<ChainView> wallet) {
        List<Order> orders = books.whole().map(BookView::orders).orElse(List.of());
        if (rows.missing().isPresent() || books.whole().isEmpty()) {
            return new Reading.Incomplete<>(rows.missing().orElse("expected the books, found none to compare with"));
        }
        VenueReads.Rows found = rows.whole().orElseThrow();
        Optional<Usdc> onChain = wallet.whole().map(ChainView::collateral);
        if (onChain.isPresent() && !onChain.get().equals(found.collateral())) {
            // The venue keeps a copy that it renews when asked; only a difference after that means something.
            Reading<Usdc> refreshed = venue.refreshed();
            if (refreshed.missing().isPresent()) {
                return new Reading.Incomplete<>(refreshed.missing().get());
            }
            found = new VenueReads.Rows(refreshed.whole().orElseThrow(), found.orders(), found.trades());
        }
        return new Mapping(orders).view(found);
    }

    private static <T> Reading<T> read(Supplier<T> reading) {
        try {
            return new Reading.Whole<>(reading.get());
        } catch (RetryableException failed) {
            return new Reading.Incomplete<>(String.valueOf(failed.getMessage()));
        }
    }
}
