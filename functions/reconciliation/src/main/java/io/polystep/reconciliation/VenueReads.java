package io.polystep.reconciliation;

import io.polystep.domain.money.Usdc;
import io.polystep.domain.reconciliation.Reading;
import io.polystep.polymarket.clob.Allowances;
import io.polystep.polymarket.clob.BalanceKind;
import io.polystep.polymarket.clob.ClobAccount;
import io.polystep.polymarket.clob.OrderRow;
import io.polystep.polymarket.clob.TradeFilter;
import io.polystep.polymarket.clob.TradeReport;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.Outcome;
import io.polystep.polymarket.wire.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The venue's orders, trades and balance, each whole or not at all.
 *
 * @param account signed reads
 * @param deadline until when
 */
record VenueReads(ClobAccount account, Deadline deadline) {
    /**
     * Everything in one.
     *
     * @param collateral what the venue believes the wallet holds
     * @param orders every open order
     * @param trades every trade of the time asked for
     */
    record Rows(Usdc collateral, List<OrderRow> orders, List<TradeReport> trades) {}

    Reading<Rows> since(Instant after) {
        Reading<Usdc> collateral = collateral();
        Reading<List<OrderRow>> orders = rows("open orders", account.openOrders(Optional.empty(), deadline));
        TradeFilter filter = new TradeFilter(Optional.empty(), Optional.empty(), Optional.of(after));
        Reading<List<TradeReport>> trades = rows("trades", account.trades(filter, deadline));
        return collateral
                .missing()
                .or(orders::missing)
                .or(trades::missing)
                .<Reading<Rows>>map(Reading.Incomplete::new)
                .orElseGet(() -> new Reading.Whole<>(new Rows(
                        collateral.whole().orElseThrow(),
                        orders.whole().orElseThrow(),
                        trades.whole().orElseThrow())));
    }

    /** What the venue believes after it has looked at the chain again. */
    Reading<Usdc> refreshed() {
        Outcome<Boolean> refreshed = account.refreshBalance(new BalanceKind.Collateral(), deadline);
        return refreshed.done().isPresent() ? collateral() : new Reading.Incomplete<>(said("a new balance", refreshed));
    }

    private Reading<Usdc> collateral() {
        Outcome<Allowances> answer = account.balance(new BalanceKind.Collateral(), deadline);
        return answer.done()
                .<Reading<Usdc>>map(
                        found -> new Reading.Whole<>(new Usdc(found.balance().longValueExact())))
                .orElseGet(() -> new Reading.Incomplete<>(said("the balance", answer)));
    }

    private static <T> Reading<List<T>> rows(String what, Outcome<Page<T>> outcome) {
        Optional<Page<T>> page = outcome.done();
        if (page.isEmpty()) {
            return new Reading.Incomplete<>(said(what, outcome));
        }
        return page.get().whole()
                ? new Reading.Whole<>(page.get().rows())
                : new Reading.Incomplete<>("expected every row of " + what + " to be readable, found "
                        + page.get().dropped().size() + " that are not, first: "
                        + page.get().dropped().getFirst().reason());
    }

    private static String said(String what, Outcome<?> outcome) {
        String found = switch (outcome) {
            case Outcome.Done<?> done -> "an answer";
            case Outcome.Refused<?>(var reason, String text) -> "refusal " + reason + ": " + text;
            case Outcome.Retryable<?>(String cause, var after) -> cause;
            case Outcome.Unknown<?>(String cause) -> cause;
            case Outcome.Unreadable<?>(String reason) -> "something unreadable: " + reason;
        };
        return "expected the venue to tell " + what + ", found " + found;
    }
}
