package io.polystep.domain.risk;

import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Exposure;
import io.polystep.domain.ledger.Posting;
import io.polystep.domain.market.Market;
import io.polystep.domain.money.Rounding;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Change;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.risk.Refusal.Rule;
import io.polystep.domain.state.Drawdown;
import io.polystep.domain.state.Standing;
import io.polystep.domain.state.StateRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The one gate before any order. A pure function: the same intent, market, limits and view always give the same verdict.
 * The reservation that it grants is committed in one transaction that repeats every check as a condition, so that two
 * gates that saw the same view cannot both pass.
 */
public final class Gate {
    /** The least dollars of a taking order. Source: venue protocol reference, amounts. */
    public static final Usdc MINIMUM_NOTIONAL = Usdc.of("1");

    private Gate() {}

    /** Decides about one intent at {@code now}. */
    public static Verdict decide(OrderIntent intent, Market market, Limits limits, RiskView view, Instant now) {
        if (!(intent.size() instanceof OrderIntent.Spend spend)) {
            return new Verdict.Refused(List.of(new Refusal(Rule.SALE_NOT_OFFERED, "expected a buy, found a sale")));
        }
        Usdc hold = spend.amount().plus(market.fees().ceilingForSpending(spend.amount()));
        List<Refusal> refusals = new ArrayList<>();
        view.halts().forEach(halt -> refusals.add(new Refusal(Rule.HALTED, halt)));
        checkTime(intent, market, now, refusals);
        checkVenueRules(intent, spend.amount(), market, refusals);
        checkCaps(hold, limits, view, refusals);
        checkStanding(view.standing(), limits, now, refusals);
        return refusals.isEmpty()
                ? new Verdict.Granted(reservation(intent, market, hold, now))
                : new Verdict.Refused(refusals);
    }

    private static void checkTime(OrderIntent intent, Market market, Instant now, List<Refusal> refusals) {
        if (!now.isBefore(intent.deadline())) {
            refusals.add(new Refusal(Rule.TOO_LATE, "deadline " + intent.deadline() + ", now " + now));
        }
        if (!now.isBefore(market.window().end())) {
            refusals.add(
                    new Refusal(Rule.WINDOW_OVER, "ended " + market.window().end() + ", now " + now));
        }
    }

    private static void checkVenueRules(OrderIntent intent, Usdc amount, Market market, List<Refusal> refusals) {
        if (market.outcome(intent.token()).isEmpty()) {
            refusals.add(new Refusal(Rule.FOREIGN_TOKEN, "token " + intent.token() + " is not of " + market.slug()));
        }
        if (amount.compareTo(MINIMUM_NOTIONAL) < 0) {
            refusals.add(new Refusal(Rule.BELOW_MINIMUM_NOTIONAL, amount + " is less than " + MINIMUM_NOTIONAL));
        }
        if (!market.tick().allows(intent.worstPrice())) {
            refusals.add(new Refusal(
                    Rule.PRICE_OFF_GRID, "price " + intent.worstPrice() + " is not on the grid of " + market.tick()));
            return;
        }
        if (intent.worstPrice().sharesFor(amount, Rounding.DOWN).compareTo(market.minimumSize()) < 0) {
            refusals.add(new Refusal(
                    Rule.BELOW_MINIMUM_SIZE,
                    amount + " buys fewer than " + market.minimumSize() + " shares at " + intent.worstPrice()));
        }
    }

    private static void checkCaps(Usdc hold, Limits limits, RiskView view, List<Refusal> refusals) {
        Exposure account = view.account().plus(added(hold));
        Exposure market = view.market().plus(added(hold));
        atMost(Rule.ORDER_LIMIT, hold, view.standing().mode().of(limits.maxOrder()), refusals);
        atMost(Rule.MARKET_LIMIT, market.atRisk(), limits.maxMarket(), refusals);
        atMost(Rule.TOTAL_LIMIT, account.atRisk(), limits.maxTotal(), refusals);
        atMost(Rule.OPEN_ORDERS, account.openOrders(), limits.maxOpenOrders(), refusals);
        atMost(Rule.UNRESOLVED_LIMIT, view.unresolvedAfter(), limits.maxUnresolved(), refusals);
        atMost(Rule.ENTRY_LIMIT, market.entries(), limits.maxEntriesPerMarket(), refusals);
        atMost(Rule.NOT_ENOUGH_MONEY, hold, view.free(), refusals);
    }

    private static void checkStanding(Standing standing, Limits limits, Instant now, List<Refusal> refusals) {
        standing.record().unreconciled().ifPresent(reason -> refusals.add(new Refusal(Rule.NOT_RECONCILED, reason)));
        if (!standing.fresh()) {
            refusals.add(new Refusal(
                    Rule.STATE_STALE,
                    "last look at " + standing.record().cash().asOf() + ", now " + now + ", at most "
                            + StateRecord.FRESH.toSeconds() + " s"));
        }
        String equity = "equity " + standing.equity() + ", peak "
                + standing.record().peak() + ", limit " + Drawdown.LIMIT_PERCENT + " %";
        switch (standing.drawdown()) {
            case NONE -> {}
            case POSSIBLE -> refusals.add(new Refusal(Rule.DRAWDOWN_POSSIBLE, equity));
            case CERTAIN -> refusals.add(new Refusal(Rule.DRAWDOWN, equity));
        }
        if (standing.lost(limits.maxDailyLoss())) {
            refusals.add(new Refusal(
                    Rule.DAILY_LOSS,
                    "result today " + standing.dailyPnl() + ", equity " + standing.equity() + " after "
                            + standing.day().equity() + ", limit " + limits.maxDailyLoss()));
        }
    }

    private static <T extends Comparable<T>> void atMost(Rule rule, T after, T limit, List<Refusal> refusals) {
        if (after.compareTo(limit) > 0) {
            refusals.add(new Refusal(rule, after + " after the order, limit " + limit));
        }
    }

    private static Change reservation(OrderIntent intent, Market market, Usdc hold, Instant now) {
        Order planned = Order.planned(intent, market);
        Entry entry = new Entry(
                "hold:" + intent.key(),
                now,
                "hold for " + market.slug(),
                List.of(Posting.dollars(Account.RESERVED, hold), Posting.dollars(Account.FREE, hold.negated())));
        return Change.booking(planned, planned.after(new OrderEvent.Reserved(now, hold)), List.of(entry), added(hold));
    }

    private static Exposure added(Usdc hold) {
        return new Exposure(hold, 1, 1);
    }
}
