package io.polystep.operations;

import io.polystep.domain.ledger.Position;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.ScannedMarket;
import io.polystep.domain.order.Order;
import io.polystep.domain.port.MarketBoard;
import io.polystep.domain.port.OrderLedger;
import io.polystep.domain.port.RedemptionLedger;
import java.util.List;
import java.util.Optional;

/**
 * Open positions below the venue's least order: they cannot be sold, and wait for their market's redemption.
 *
 * @param redemptions open positions
 * @param markets terms of recent markets
 * @param orders terms of older ones, as they were when we bought
 */
record Residues(RedemptionLedger redemptions, MarketBoard markets, OrderLedger orders) {
    /** One line for each; a position whose least order nobody knows is listed as {@code UNKNOWN}. */
    List<String> lines() {
        return redemptions.positions().stream()
                .flatMap(position -> line(position).stream())
                .sorted()
                .toList();
    }

    private Optional<String> line(Position position) {
        Optional<Market> market = terms(position.condition());
        String held = position.shares() + " shares of token " + position.token() + " that cost " + position.cost();
        if (market.isEmpty()) {
            return Optional.of(Status.UNKNOWN + ": " + held + "; the market's least order is not known");
        }
        return position.isResidue(market.get().minimumSize())
                ? Optional.of(market.get().slug() + ": " + held + ", below the least order of "
                        + market.get().minimumSize() + "; kept for redemption")
                : Optional.empty();
    }

    private Optional<Market> terms(ConditionId condition) {
        return markets.find(condition)
                .map(ScannedMarket::market)
                .or(() -> orders.all().stream()
                        .map(Order::market)
                        .filter(market -> market.condition().equals(condition))
                        .findFirst());
    }
}
