package io.polystep.redemption;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.ScannedMarket;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.order.Order;
import io.polystep.domain.port.ChainReader;
import io.polystep.domain.port.MarketBoard;
import io.polystep.domain.port.OrderLedger;
import io.polystep.domain.port.RedemptionLedger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the conditions that we hold shares of, that no open order can still add to, and that the chain says are resolved.
 *
 * @param redemptions our positions
 * @param markets terms of recent markets
 * @param orders terms of older markets, as they were when we bought
 * @param chain decides whether a condition is resolved
 */
record Resolved(RedemptionLedger redemptions, MarketBoard markets, OrderLedger orders, ChainReader chain) {
    /** The most conditions of one run, so that the list stays small. */
    static final int MOST = 25;

    /** What can be redeemed now. */
    ResolvedList list() {
        Map<ConditionId, List<TokenId>> held = held();
        List<RedemptionRequest> ready = new ArrayList<>();
        int unresolved = 0;
        for (Map.Entry<ConditionId, List<TokenId>> one : held.entrySet()) {
            Market market = terms(one.getKey());
            if (chain.payout(market, 0, Shares.ZERO).isEmpty()) {
                unresolved++;
            } else if (ready.size() < MOST) {
                ready.addAll(requests(market, one.getValue()));
            }
        }
        return new ResolvedList(List.copyOf(ready), unresolved);
    }

    private Map<ConditionId, List<TokenId>> held() {
        Map<ConditionId, List<TokenId>> held = new LinkedHashMap<>();
        redemptions
                .positions()
                .forEach(position -> held.computeIfAbsent(position.condition(), _ -> new ArrayList<>())
                        .add(position.token()));
        // A fill that is still on its way would be redeemed on the chain before it is a position here.
        orders.open().stream().map(order -> order.intent().condition()).forEach(held::remove);
        return held;
    }

    /** The adapters redeem both outcomes together, the router of Protocol V2 one by one. */
    private static List<RedemptionRequest> requests(Market market, List<TokenId> tokens) {
        String condition = market.condition().value();
        return switch (market.version()) {
            case CONDITIONAL_TOKENS -> List.of(new RedemptionRequest(condition, "", market.negRisk()));
            case PROTOCOL_V2 ->
                tokens.stream()
                        .map(token -> new RedemptionRequest(condition, token.value(), market.negRisk()))
                        .toList();
        };
    }

    /** The market of a condition: from the scan, or from an order once the scan has expired. */
    Market terms(ConditionId condition) {
        return markets.find(condition)
                .map(ScannedMarket::market)
                .or(() -> orders.all().stream()
                        .map(Order::market)
                        .filter(market -> market.condition().equals(condition))
                        .findFirst())
                .orElseThrow(() -> new PermanentException("expected a scanned market or an order for condition "
                        + condition + " of a position, found neither"));
    }
}
