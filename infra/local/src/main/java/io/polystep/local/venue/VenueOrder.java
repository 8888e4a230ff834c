package io.polystep.local.venue;

import io.polystep.domain.market.ConditionId;
import java.util.ArrayList;
import java.util.List;

/**
 * An order in the venue's memory.
 *
 * @param placed as posted
 * @param condition its market
 * @param status where it stands
 * @param createdMillis when it was accepted
 * @param touchedMillis when it was accepted or last filled
 * @param sharesFilled millionths of a share
 * @param valueFilled millionths of a dollar, fees not included
 * @param trades ids of its trades
 */
record VenueOrder(
        PlacedOrder placed,
        ConditionId condition,
        OrderStatus status,
        long createdMillis,
        long touchedMillis,
        long sharesFilled,
        long valueFilled,
        List<String> trades) {
    VenueOrder {
        trades = List.copyOf(trades);
    }

    /** True when it can still be filled or cancelled. */
    boolean isOpen() {
        return isResting() || status == OrderStatus.DELAYED;
    }

    /** True when a book that comes to it fills it. */
    boolean isResting() {
        return status == OrderStatus.LIVE || status == OrderStatus.UNMATCHED;
    }

    /** What is left of the amount that the maker gives: dollars for a buy, shares for a sale. */
    long remainingMaker() {
        return placed.fields().makerAmount() - (placed.isBuy() ? valueFilled : sharesFilled);
    }

    /** What is left of the shares that it names. */
    long remainingShares() {
        return Math.max(0, placed.shareMicros() - sharesFilled);
    }

    VenueOrder with(OrderStatus newStatus) {
        return new VenueOrder(
                placed, condition, newStatus, createdMillis, touchedMillis, sharesFilled, valueFilled, trades);
    }

    VenueOrder with(List<Match> matches, OrderStatus newStatus, long atMillis) {
        List<String> ids = new ArrayList<>(trades);
        long shares = sharesFilled;
        long value = valueFilled;
        for (Match match : matches) {
            ids.add(match.trade());
            shares = Math.addExact(shares, match.shares().micros());
            value = Math.addExact(value, match.value().micros());
        }
        return new VenueOrder(placed, condition, newStatus, createdMillis, atMillis, shares, value, ids);
    }
}
