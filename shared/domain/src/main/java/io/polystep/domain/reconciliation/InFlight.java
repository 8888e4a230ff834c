package io.polystep.domain.reconciliation;

import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Fill;
import io.polystep.domain.order.FillStatus;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.OrderState;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.TradeId;
import io.polystep.domain.redemption.Redemption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What may have changed the wallet already and is not in the ledger yet. Each item has happened whole or not at all, so
 * the wallet must show the ledger plus some of the items.
 *
 * @param items known to the unit: provisional fills, fills not confirmed in the ledger, redemptions sent
 * @param holds dollars held for orders that may trade without our knowing it yet
 * @param open tokens of these orders
 * @param redeeming true when a redemption may have paid gas that is not booked
 */
record InFlight(List<Effect> items, Usdc holds, Set<TokenId> open, boolean redeeming) {
    /** So many can be tried in every combination; more are judged by tolerance. */
    private static final int MOST_TRIED = 12;

    private static final Set<OrderState> NOT_SENT =
            EnumSet.of(OrderState.PLANNED, OrderState.DENIED, OrderState.RESERVED, OrderState.SIGNED);
    private static final Set<OrderState> NEVER_TRADED =
            EnumSet.of(OrderState.ABANDONED, OrderState.REJECTED, OrderState.LAPSED);

    InFlight {
        items = List.copyOf(items);
        open = Set.copyOf(open);
    }

    static InFlight of(BookView books, List<AccountView.Seen> seen) {
        List<Effect> items = new ArrayList<>();
        Set<TokenId> open = new HashSet<>();
        Usdc holds = Usdc.ZERO;
        for (Order order : books.orders()) {
            if (order.closed()) {
                continue;
            }
            unsettled(order, seen).forEach(fill -> items.add(effect(order, fill)));
            if (mayTrade(order)) {
                holds = holds.plus(order.hold());
                open.add(order.intent().token());
            }
        }
        boolean redeeming = false;
        for (Redemption redemption : books.redemptions()) {
            if (maybePaid(redemption)) {
                items.add(effect(redemption));
                redeeming = true;
            }
        }
        return new InFlight(items, holds, open, redeeming);
    }

    private static boolean mayTrade(Order order) {
        return !NOT_SENT.contains(order.state()) && !NEVER_TRADED.contains(order.state());
    }

    private static boolean maybePaid(Redemption redemption) {
        boolean pays = redemption.route() == Redemption.Route.ADAPTER || redemption.route() == Redemption.Route.ROUTER;
        return pays
                && switch (redemption.state()) {
                    case SENT, MINED, CONFIRMED -> true;
                    // Before a replacement is sent, what it replaces may be mined.
                    case PREPARED -> redemption.attempts().size() > 1;
                    case FAILED, BOOKED -> false;
                };
    }

    /** Fills of the order in their newest version that the ledger has not booked and the venue has not called void. */
    private static List<Fill> unsettled(Order order, List<AccountView.Seen> seen) {
        Map<TradeId, Fill> newest = new LinkedHashMap<>();
        order.fills().forEach(fill -> newest.put(fill.trade(), fill));
        Optional<OrderHash> hash = order.hash();
        seen.stream()
                .filter(fill -> hash.filter(fill.order()::equals).isPresent())
                .map(AccountView.Seen::fill)
                .forEach(fill -> newest.merge(fill.trade(), fill, InFlight::later));
        Set<TradeId> booked = new HashSet<>();
        order.fills().stream()
                .filter(fill -> fill.status() == FillStatus.CONFIRMED)
                .forEach(fill -> booked.add(fill.trade()));
        return newest.values().stream()
                .filter(fill -> fill.status() != FillStatus.VOID && !booked.contains(fill.trade()))
                .toList();
    }

    private static Fill later(Fill one, Fill other) {
        return other.status() == FillStatus.PROVISIONAL ? one : other;
    }

    private static Effect effect(Order order, Fill fill) {
        TokenId token = order.intent().token();
        long shares = fill.shares().micros();
        return order.intent().side() == Side.BUY
                ? new Effect(fill.outlay().negated(), Map.of(token, shares))
                : new Effect(fill.value().minus(fill.fee()), Map.of(token, Math.negateExact(shares)));
    }

    private static Effect effect(Redemption redemption) {
        Map<TokenId, Long> shares = new HashMap<>();
        redemption
                .positions()
                .forEach(position -> shares.merge(
                        position.token(), Math.negateExact(position.shares().micros()), Math::addExact));
        return new Effect(redemption.expected(), shares);
    }

    /** True when nothing is on its way, so that nothing may differ. */
    boolean quiet() {
        return items.isEmpty() && open.isEmpty();
    }

    /** How many of the items explain this difference to the unit; empty when no combination of them does. */
    Optional<Integer> explain(Effect difference) {
        if (items.size() > MOST_TRIED) {
            return Optional.empty();
        }
        for (int chosen = 0; chosen < 1 << items.size(); chosen++) {
            if (sum(chosen).equals(difference)) {
                return Optional.of(Integer.bitCount(chosen));
            }
        }
        return Optional.empty();
    }

    private Effect sum(int chosen) {
        Effect sum = Effect.NONE;
        for (int i = 0; i < items.size(); i++) {
            if ((chosen & 1 << i) != 0) {
                sum = sum.plus(items.get(i));
            }
        }
        return sum;
    }

    /** Dollars by which the wallet is outside of what everything on its way could make of it; zero when it is inside. */
    Usdc outside(Usdc difference) {
        Usdc least = holds.negated();
        Usdc most = Usdc.ZERO;
        for (Effect item : items) {
            if (item.cash().isNegative()) {
                least = least.plus(item.cash());
            } else {
                most = most.plus(item.cash());
            }
        }
        if (difference.compareTo(least) < 0) {
            return difference.minus(least);
        }
        return difference.compareTo(most) > 0 ? difference.minus(most) : Usdc.ZERO;
    }

    /** True when something on its way may have moved shares of this token. */
    boolean touches(TokenId token) {
        return open.contains(token) || items.stream().anyMatch(item -> item.shares(token) != 0);
    }
}
