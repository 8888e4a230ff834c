package io.polystep.local.run;

import io.polystep.domain.ledger.Position;
import io.polystep.domain.market.Outcome;
import io.polystep.domain.money.Micros;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Rounding;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Fill;
import io.polystep.domain.order.FillStatus;
import io.polystep.domain.order.Order;
import io.polystep.domain.port.ChainReader;
import io.polystep.domain.redemption.PayoutVector;
import io.polystep.domain.redemption.Redemption;
import io.polystep.domain.redemption.RedemptionState;
import io.polystep.local.session.SessionMarket;
import java.util.List;
import java.util.Optional;

/**
 * Builds the table of windows from what the ledger and the chain say.
 *
 * @param orders every stored order
 * @param redemptions every stored redemption
 * @param chain for resolutions
 */
record Windows(List<Order> orders, List<Redemption> redemptions, ChainReader chain) {
    Window of(SessionMarket market, String remark) {
        Optional<Order> order = orders.stream()
                .filter(known -> known.intent().condition().equals(market.condition()))
                .findFirst();
        String signal = order.map(known -> known.intent().because()).orElse(remark);
        return new Window(market.slug().value(), signal, order.map(this::line), outcome(market));
    }

    private Optional<String> outcome(SessionMarket market) {
        return chain.payouts(market.condition()).map(Windows::winner);
    }

    private static String winner(PayoutVector payouts) {
        boolean first = payouts.numerators().getFirst().equals(payouts.denominator());
        boolean second = payouts.numerators().getLast().equals(payouts.denominator());
        return first ? SessionMarket.LABELS.getFirst() : second ? SessionMarket.LABELS.getLast() : "split";
    }

    private Window.OrderLine line(Order order) {
        List<Fill> confirmed = order.fills().stream()
                .filter(fill -> fill.status() == FillStatus.CONFIRMED)
                .toList();
        Shares shares = confirmed.stream().map(Fill::shares).reduce(Shares.ZERO, Shares::plus);
        Usdc cost = confirmed.stream().map(Fill::value).reduce(Usdc.ZERO, Usdc::plus);
        Usdc fee = confirmed.stream().map(Fill::fee).reduce(Usdc.ZERO, Usdc::plus);
        return new Window.OrderLine(
                order.market()
                        .outcome(order.intent().token())
                        .map(Outcome::label)
                        .orElse("?"),
                order.state().name(),
                shares,
                average(shares, cost),
                cost,
                fee,
                payout(order));
    }

    private static Optional<Price> average(Shares shares, Usdc cost) {
        return shares.isZero()
                ? Optional.empty()
                : Optional.of(new Price(Micros.mulDiv(cost.micros(), Micros.ONE, shares.micros(), Rounding.HALF_UP)));
    }

    private Optional<Usdc> payout(Order order) {
        return redemptions.stream()
                .filter(redemption ->
                        redemption.condition().equals(order.intent().condition()))
                .filter(redemption -> redemption.state() == RedemptionState.BOOKED)
                .filter(redemption -> redemption.positions().stream()
                        .map(Position::token)
                        .anyMatch(order.intent().token()::equals))
                .map(Windows::received)
                .findFirst();
    }

    private static Usdc received(Redemption redemption) {
        return redemption.settlement().map(settlement -> settlement.received()).orElse(Usdc.ZERO);
    }
}
