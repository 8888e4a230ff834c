package io.polystep.polymarket.data;

import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Reported;
import java.util.Optional;

/**
 * A position as the service reports it.
 *
 * @param wallet who holds it
 * @param token the outcome's shares
 * @param condition its market
 * @param size shares held, cut to millionths
 * @param averagePrice paid for them
 * @param currentPrice of one share
 * @param value at that price
 * @param realised result so far, negative for a loss
 * @param status the service's word, version 2 only
 * @param redeemable its market is resolved
 * @param mergeable both outcomes are held
 * @param negRisk of a neg-risk market
 * @param outcome its label
 * @param outcomeIndex 0 or 1; empty when the service does not know it
 */
public record PositionRow(
        Address wallet,
        TokenId token,
        ConditionId condition,
        Shares size,
        Price averagePrice,
        Price currentPrice,
        Usdc value,
        Usdc realised,
        Optional<PositionFilter> status,
        boolean redeemable,
        boolean mergeable,
        boolean negRisk,
        String outcome,
        Optional<Integer> outcomeIndex) {
    private static final String PRICE = "a price from 0 to 1";

    static PositionRow read(Fields row, Names names) {
        return new PositionRow(
                row.value(names.wallet, "an address", Address::new),
                row.value(names.token, "a token id", TokenId::new),
                row.value(names.condition, "a condition id", ConditionId::new),
                row.value(names.positionSize, "shares, zero or more", text -> new Shares(Reported.micros(text))),
                row.value(names.averagePrice, PRICE, Reported::price),
                row.value(names.currentPrice, PRICE, Reported::price),
                row.value(names.currentValue, "dollars", Reported::usdc),
                row.value(names.realised, "dollars", Reported::usdc),
                names == Names.V1
                        ? Optional.empty()
                        : row.optionalValue("status", "a known position status", PositionFilter::valueOf),
                row.flag("redeemable"),
                row.flag("mergeable"),
                row.flag(names.negRisk()),
                row.text("outcome"),
                OutcomeIndex.read(row, names.outcomeIndex()));
    }
}
