package io.polystep.polymarket.data;

import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Side;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Reported;
import io.polystep.polymarket.wire.VenueTime;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that a wallet did or received.
 *
 * @param wallet whose
 * @param kind what
 * @param at when
 * @param condition its market; empty for payments that belong to none
 * @param token the outcome's shares; empty where none or both moved
 * @param side of a trade
 * @param size shares, or dollars for payments
 * @param dollars that moved, when reported
 * @param price of a trade
 * @param outcomeIndex 0 or 1; empty when it does not apply or is not known
 * @param transaction 0x and hex, when known
 */
public record ActivityRow(
        Address wallet,
        Kind kind,
        Instant at,
        Optional<ConditionId> condition,
        Optional<TokenId> token,
        Optional<Side> side,
        Shares size,
        Optional<Usdc> dollars,
        Price price,
        Optional<Integer> outcomeIndex,
        Optional<String> transaction) {
    /** What was done. */
    public enum Kind {
        /** A match. */
        TRADE,
        /** Dollars into both outcomes. */
        SPLIT,
        /** Both outcomes into dollars. */
        MERGE,
        /** A resolved outcome into dollars. */
        REDEEM,
        /** One neg-risk outcome into the others. */
        CONVERSION,
        /** A payment for resting orders near the middle. */
        REWARD,
        /** A maker's part of the fees. */
        MAKER_REBATE,
        /** A taker's part of the fees. */
        TAKER_REBATE,
        /** Interest on holdings. */
        YIELD
    }

    /** Refuses a trade without market, token or side. */
    public ActivityRow {
        if (kind == Kind.TRADE && (condition.isEmpty() || token.isEmpty() || side.isEmpty())) {
            throw new IllegalArgumentException("expected condition, token and side in a trade of " + wallet);
        }
    }

    static ActivityRow activity(Fields row, Names names) {
        return read(
                row,
                names,
                row.value("type", "a known kind of activity", word -> Kind.valueOf(word.toUpperCase(Locale.ROOT))));
    }

    static ActivityRow trade(Fields row, Names names) {
        return read(row, names, Kind.TRADE);
    }

    private static ActivityRow read(Fields row, Names names, Kind kind) {
        return new ActivityRow(
                row.value(names.wallet, "an address", Address::new),
                kind,
                row.value("timestamp", "Unix seconds", VenueTime::of),
                row.optionalValue(names.condition, "a condition id", ConditionId::new),
                row.optionalValue(names.token, "a token id", TokenId::new),
                row.optionalValue("side", "BUY or SELL", Side::valueOf),
                row.value("size", "shares, zero or more", text -> new Shares(Reported.micros(text))),
                row.optionalValue(names.dollars(), "dollars", Reported::usdc),
                row.value("price", "a price from 0 to 1", Reported::price),
                OutcomeIndex.read(row, names.outcomeIndex()),
                row.optionalText(names.transaction()));
    }
}
