package io.polystep.reconciliation;

import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.reconciliation.AccountView;
import io.polystep.domain.reconciliation.Reading;
import io.polystep.polymarket.clob.TradeReport;
import io.polystep.polymarket.wire.MalformedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Says of the venue's rows which of them are ours. A row that contradicts itself makes the whole incomplete. */
final class Mapping {
    private final Map<OrderHash, Order> ours = new LinkedHashMap<>();

    Mapping(List<Order> orders) {
        orders.forEach(order -> order.hash().ifPresent(hash -> ours.put(hash, order)));
    }

    /** True when every order and trade belongs to one of these orders. */
    boolean knowsAll(VenueReads.Rows rows) {
        return rows.orders().stream().allMatch(row -> ours.containsKey(row.id()))
                && rows.trades().stream().noneMatch(this::isForeign);
    }

    private boolean isForeign(TradeReport trade) {
        return ids(trade)
                .noneMatch(id ->
                        ours.keySet().stream().anyMatch(hash -> hash.value().equalsIgnoreCase(id)));
    }

    private static Stream<String> ids(TradeReport trade) {
        return Stream.concat(Stream.of(trade.taker()), trade.makers().stream()).map(TradeReport.Part::order);
    }

    Reading<AccountView> view(VenueReads.Rows rows) {
        List<AccountView.Seen> fills = new ArrayList<>();
        List<AccountView.Foreign> foreign = new ArrayList<>();
        for (TradeReport trade : rows.trades()) {
            if (isForeign(trade)) {
                foreign.add(new AccountView.Foreign(trade.id(), trade.market(), trade.matched()));
                continue;
            }
            try {
                fills.addAll(fills(trade));
            } catch (MalformedException | IllegalArgumentException | ArithmeticException contradiction) {
                return new Reading.Incomplete<>(
                        "expected trade " + trade.id() + " to be a fill of ours, found " + contradiction.getMessage());
            }
        }
        List<AccountView.Listed> listed = rows.orders().stream()
                .map(row -> new AccountView.Listed(row.id(), row.market(), row.created()))
                .toList();
        return new Reading.Whole<>(new AccountView(rows.collateral(), listed, fills, foreign));
    }

    /** The fee is that of the market as the order was reserved under, because the row does not say what is charged. */
    private List<AccountView.Seen> fills(TradeReport trade) {
        List<AccountView.Seen> fills = new ArrayList<>();
        ours.forEach((hash, order) -> trade.fills(List.of(hash), order.market())
                .forEach((id, fill) -> fills.add(new AccountView.Seen(id, fill))));
        return fills;
    }
}
