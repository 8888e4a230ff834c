package io.polystep.domain.reconciliation;

import io.polystep.domain.ledger.Account;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.redemption.RedemptionState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The whole comparison, pure: the same readings always give the same decision. Readings must be taken in this order: the
 * books' revision, the chain, the venue, the books; so that what the venue matched before the chain was read is listed,
 * and what was booked meanwhile is noticed.
 */
public final class Reconciliation {
    private static final Duration MOST_AHEAD = Duration.ofMinutes(2);
    /** How far the clock of a function may be from that of the chain. */
    private static final Duration CLOCKS_APART = Duration.ofSeconds(5);

    private final Tolerances tolerances;

    /** A reconciliation with these tolerances. */
    public Reconciliation(Tolerances tolerances) {
        this.tolerances = tolerances;
    }

    /**
     * Everything that was read.
     *
     * @param began when reading began
     * @param now when it ended
     * @param cursor how far the last comparison had looked, empty before the first
     * @param books the ledger; incomplete when something was booked while reading
     * @param chain the wallet
     * @param account the venue
     */
    public record Readings(
            Instant began,
            Instant now,
            Optional<Cursor> cursor,
            Reading<BookView> books,
            Reading<ChainView> chain,
            Reading<AccountView> account) {}

    /** What these readings mean. What was seen for certain counts even when something else could not be read. */
    public Decision decide(Readings readings) {
        List<Check> checks = new ArrayList<>();
        Optional<BookView> books = readings.books().whole();
        Optional<AccountView> account = readings.account().whole();
        Optional<ChainView> chain =
                readings.chain().whole().filter(view -> stale(readings, view).isEmpty());
        Optional<Wallet> wallet = books.flatMap(
                kept -> chain.flatMap(seen -> account.map(told -> Wallet.of(kept, seen, told, tolerances))));
        Optional<String> behind = wallet.flatMap(compared -> behind(compared, readings.now()));
        checks.add(complete(readings, behind));
        if (books.isPresent() && account.isPresent()) {
            VenueChecks venue = new VenueChecks(books.get(), account.get());
            checks.add(venue.orders(readings.now(), tolerances));
            checks.add(venue.fills());
        }
        if (wallet.isEmpty() || behind.isPresent()) {
            return new Decision(checks, List.of(), halt(checks), List.of(), Optional.empty());
        }
        return compare(readings, checks, wallet.get(), account.get());
    }

    /** The wallet's checks and the transfers that they count on. */
    private record Wallet(Transfers transfers, WalletChecks checks) {
        static Wallet of(BookView books, ChainView chain, AccountView account, Tolerances tolerances) {
            Transfers transfers = Transfers.of(books, chain);
            Usdc external = transfers.entries().stream()
                    .flatMap(entry -> entry.postings().stream())
                    .filter(line -> line.account().equals(Account.FREE))
                    .map(line -> new Usdc(line.amount().longValueExact()))
                    .reduce(Usdc.ZERO, Usdc::plus);
            Usdc expected = books.cash().plus(external).plus(transfers.pending());
            InFlight inFlight = InFlight.of(books, account.fills());
            return new Wallet(transfers, new WalletChecks(books, chain, expected, inFlight, tolerances));
        }
    }

    private Decision compare(Readings readings, List<Check> checks, Wallet compared, AccountView account) {
        Transfers transfers = compared.transfers();
        WalletChecks wallet = compared.checks();
        BookView books = wallet.books();
        ChainView chain = wallet.chain();
        InFlight inFlight = wallet.inFlight();
        checks.add(transfers.check());
        checks.add(wallet.cash());
        checks.add(new VenueChecks(books, account).cash(chain, inFlight, tolerances));
        checks.add(wallet.shares());
        checks.add(wallet.gas());
        checks.add(wallet.allowances());
        PeakCheck peak = PeakCheck.of(books, chain, inFlight, wallet.expected().minus(books.cash()), readings.cursor());
        peak.check().ifPresent(checks::add);
        // Booked transfers make a new revision of the books; differences are judged on that one, in the next look.
        List<Difference> differences = transfers.entries().isEmpty() ? differences(readings, wallet) : List.of();
        return new Decision(
                checks,
                transfers.entries(),
                halt(checks),
                differences,
                Optional.of(
                        new Cursor(through(readings, transfers), tradesFrom(readings, inFlight), peak.remembered())));
    }

    private static List<Difference> differences(Readings readings, WalletChecks wallet) {
        Suspense suspense = new Suspense(wallet.books(), wallet.chain(), readings.now());
        List<Difference> found = new ArrayList<>();
        boolean transfersPending = !wallet.expected().equals(wallet.books().cash());
        if (wallet.inFlight().quiet() && !transfersPending && !isLeaving(wallet.books())) {
            found.addAll(suspense.of(wallet.difference()));
        }
        if (!wallet.inFlight().redeeming()) {
            suspense.gas().ifPresent(found::add);
        }
        return found;
    }

    /** True while a redemption that sends nothing is to take its shares out of the books itself, which happens once. */
    private static boolean isLeaving(BookView books) {
        return books.redemptions().stream()
                .anyMatch(redemption -> redemption.state() == RedemptionState.CONFIRMED
                        && redemption.transaction().isEmpty());
    }

    private static long through(Readings readings, Transfers transfers) {
        return Math.max(
                transfers.through(), readings.cursor().map(Cursor::block).orElse(0L));
    }

    /** Trades of orders that are still open are kept by the ledger itself; the rest has been compared. */
    private static Instant tradesFrom(Readings readings, InFlight inFlight) {
        Instant earlier = readings.cursor().map(Cursor::tradesFrom).orElse(readings.began());
        return inFlight.quiet() ? readings.began() : earlier;
    }

    /** A difference from a block before the last booking says nothing: a node that is behind shows it, too. */
    private static Optional<String> behind(Wallet wallet, Instant now) {
        BookView books = wallet.checks().books();
        ChainView chain = wallet.checks().chain();
        // A booking of far ahead comes from a wrong clock, which must not keep a difference from being seen.
        boolean older = books.movedAt().isAfter(chain.at().minus(CLOCKS_APART))
                && !books.movedAt().isAfter(now.plus(MOST_AHEAD));
        boolean differs = Stream.of(wallet.checks().cash(), wallet.checks().shares())
                .anyMatch(check -> check.status() == Status.BLOCK);
        return older && differs
                ? Optional.of("expected a block after the books moved at " + books.movedAt() + ", found block "
                        + chain.block() + " of " + chain.at() + " with something else in it; look again")
                : Optional.empty();
    }

    private Check complete(Readings readings, Optional<String> behind) {
        List<String> missing = Stream.of(
                        readings.books().missing(),
                        readings.chain().missing(),
                        readings.account().missing(),
                        readings.chain().whole().flatMap(view -> stale(readings, view)),
                        behind)
                .flatMap(Optional::stream)
                .toList();
        return Check.of(Check.Rule.COMPLETE, missing.isEmpty() ? Status.EQUAL : Status.UNKNOWN, 3, missing);
    }

    /** A node that is behind answers correctly about a past that is over. */
    private Optional<String> stale(Readings readings, ChainView chain) {
        long least = readings.cursor().map(Cursor::block).orElse(0L);
        Duration age = Duration.between(chain.at(), readings.now());
        if (chain.block() < least) {
            return Optional.of("expected the chain at block " + least + " or later, found " + chain.block()
                    + ": the node is behind what was seen before");
        }
        if (age.compareTo(tolerances.staleAfter()) > 0) {
            return Optional.of(
                    "expected a block of at most " + tolerances.staleAfter().toSeconds() + " s ago, found block "
                            + chain.block() + " of " + age.toSeconds() + " s ago");
        }
        return age.plus(MOST_AHEAD).isNegative()
                ? Optional.of("expected a block of now or earlier, found block " + chain.block() + " of "
                        + age.negated().toSeconds() + " s ahead: this machine's clock is behind")
                : Optional.empty();
    }

    private static Optional<String> halt(List<Check> checks) {
        String reasons = checks.stream()
                .filter(check -> check.status() == Status.BLOCK)
                .map(check -> check.rule() + ": " + String.join("; ", check.findings()))
                .collect(Collectors.joining(" | "));
        return reasons.isEmpty() ? Optional.empty() : Optional.of(reasons);
    }
}
