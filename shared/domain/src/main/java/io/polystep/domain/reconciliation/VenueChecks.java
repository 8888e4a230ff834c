package io.polystep.domain.reconciliation;

import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Fill;
import io.polystep.domain.order.FillStatus;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The venue's orders, trades and balance against the ledger. */
final class VenueChecks {
    private final AccountView account;
    private final Map<OrderHash, Order> ours = new LinkedHashMap<>();

    VenueChecks(BookView books, AccountView account) {
        this.account = account;
        books.orders().forEach(order -> order.hash().ifPresent(hash -> ours.put(hash, order)));
    }

    /** An open order that is no intent of ours was made by somebody with our key. */
    Check orders(Instant now, Tolerances tolerances) {
        List<String> findings = new ArrayList<>();
        Status worst = Status.EQUAL;
        for (AccountView.Listed listed : account.orders()) {
            if (ours.containsKey(listed.hash())) {
                continue;
            }
            boolean young = now.isBefore(listed.created().plus(tolerances.youngOrder()));
            worst = worse(worst, young ? Status.UNKNOWN : Status.BLOCK);
            findings.add("expected only orders of our intents at the venue, found foreign order " + listed.hash()
                    + " in market " + listed.market() + (young ? ", so young that it may not be listed here yet" : ""));
        }
        return Check.of(Check.Rule.ORDERS, worst, account.orders().size(), findings);
    }

    /** A trade that the ledger does not know moved money that the ledger still has, or has not got. */
    Check fills() {
        List<String> findings = new ArrayList<>();
        Status worst = Status.EQUAL;
        for (AccountView.Foreign foreign : account.foreign()) {
            worst = Status.BLOCK;
            findings.add("expected only trades of our intents, found foreign trade " + foreign.trade() + " in market "
                    + foreign.market() + " at " + foreign.matched());
        }
        for (AccountView.Seen seen : account.fills()) {
            Optional<String> contradiction = contradiction(seen);
            contradiction.ifPresent(findings::add);
            worst = contradiction.isPresent() ? Status.BLOCK : worse(worst, waiting(seen));
        }
        return Check.of(
                Check.Rule.FILLS,
                worst,
                account.fills().size() + account.foreign().size(),
                findings);
    }

    private Status waiting(AccountView.Seen seen) {
        Fill fill = seen.fill();
        boolean settled = fill.status() == FillStatus.VOID
                || known(seen).map(Fill::status).equals(Optional.of(FillStatus.CONFIRMED));
        return settled ? Status.EQUAL : Status.IN_FLIGHT;
    }

    private Optional<String> contradiction(AccountView.Seen seen) {
        Order order = ours.get(seen.order());
        Fill fill = seen.fill();
        Optional<FillStatus> booked = known(seen).map(Fill::status);
        if (order == null) {
            return Optional.of("expected the order of fill " + fill.trade() + " among our intents, found none");
        }
        if (order.closed() && fill.status() != FillStatus.VOID && booked.isEmpty()) {
            return Optional.of("expected fill " + fill.trade() + " of closed intent " + order.key()
                    + " in the ledger, found none: " + fill.shares() + " shares for " + fill.outlay());
        }
        boolean reversed = (fill.status() == FillStatus.VOID && booked.equals(Optional.of(FillStatus.CONFIRMED)))
                || (fill.status() == FillStatus.CONFIRMED && booked.equals(Optional.of(FillStatus.VOID)));
        return reversed
                ? Optional.of("expected fill " + fill.trade() + " to stay " + booked.get() + ", found " + fill.status()
                        + " at the venue")
                : Optional.empty();
    }

    private Optional<Fill> known(AccountView.Seen seen) {
        return Optional.ofNullable(ours.get(seen.order())).stream()
                .flatMap(order -> order.fills().stream())
                .filter(fill -> fill.trade().equals(seen.fill().trade()))
                .findFirst();
    }

    /** The venue keeps a copy of the chain's balance, so a difference is the copy's age unless it is large. */
    Check cash(ChainView chain, InFlight inFlight, Tolerances tolerances) {
        Usdc difference = account.collateral().minus(chain.collateral());
        if (difference.equals(Usdc.ZERO)) {
            return Check.of(Check.Rule.VENUE_CASH, Status.EQUAL, 1, List.of());
        }
        boolean moving = !inFlight.quiet() || !chain.movements().isEmpty();
        Status status =
                moving ? Status.IN_FLIGHT : worse(Status.WARN, tolerances.judge(difference, chain.collateral()));
        return Check.of(
                Check.Rule.VENUE_CASH,
                status,
                1,
                List.of("expected the venue to see " + chain.collateral() + " dollars as the chain does, found "
                        + account.collateral()));
    }

    static Status worse(Status one, Status other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
