package io.polystep.polymarket.clob;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.order.TradeId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which trades are wanted; empty means any.
 *
 * @param id one trade
 * @param market of one market
 * @param after matched at or after this
 */
public record TradeFilter(Optional<TradeId> id, Optional<ConditionId> market, Optional<Instant> after) {
    /** All trades of the account. */
    public static TradeFilter all() {
        return new TradeFilter(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** One trade. */
    public static TradeFilter of(TradeId id) {
        return new TradeFilter(Optional.of(id), Optional.empty(), Optional.empty());
    }

    /** The trades of one market. */
    public static TradeFilter of(ConditionId market) {
        return new TradeFilter(Optional.empty(), Optional.of(market), Optional.empty());
    }

    String query() {
        return id.map(value -> "id=" + Encoded.of(value.value()) + "&").orElse("")
                + market.map(value -> "market=" + value + "&").orElse("")
                + after.map(value -> "after=" + value.getEpochSecond() + "&").orElse("");
    }
}
