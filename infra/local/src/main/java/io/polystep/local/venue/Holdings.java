package io.polystep.local.venue;

import io.polystep.domain.Address;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Micros;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Positions of wallets: sizes from the chain, costs from the venue's own trades. Failed trades never were. */
final class Holdings {
    private final VenueMarkets markets;
    private final VenueDesk desk;
    private final SettlementChain chain;
    private final VenueNetwork network;

    Holdings(VenueMarkets markets, VenueDesk desk, SettlementChain chain, VenueNetwork network) {
        this.markets = markets;
        this.desk = desk;
        this.chain = chain;
        this.network = network;
    }

    /** A wallet's positions, also those of which nothing is left, in the order of the recording. */
    List<Holding> of(Address holder) {
        List<VenueTrade> trades = trades(holder);
        List<Holding> holdings = new ArrayList<>();
        for (VenueMarket market : markets.all()) {
            for (TokenId token : List.of(market.terms().first(), market.terms().second())) {
                holding(holder, market, token, trades).ifPresent(holdings::add);
            }
        }
        return holdings;
    }

    /** Wallets that traded here and hold this token, in the order of their first trade. */
    List<Holding> holders(VenueMarket market, TokenId token) {
        return desk.makers().stream()
                .flatMap(maker -> holding(maker, market, token, trades(maker)).stream())
                .filter(holding -> holding.size() > 0)
                .toList();
    }

    /**
     * What an exchange may move.
     *
     * @param spender the exchange
     * @param collateral true for money, false for outcome shares
     * @param approved whether it may
     */
    record Approval(Address spender, boolean collateral, boolean approved) {}

    /** What the three exchanges may move of a wallet's. */
    List<Approval> approvals(Address owner) {
        List<Approval> approvals = new ArrayList<>();
        for (Address exchange : List.of(network.exchange(), network.negRiskExchange(), network.exchangeV3())) {
            approvals.add(new Approval(
                    exchange, true, chain.allowance(owner, exchange).micros() > 0));
            approvals.add(new Approval(exchange, false, chain.sharesApproved(owner, exchange)));
        }
        return approvals;
    }

    /** A wallet's trades that were not refused by the chain, oldest first. */
    List<VenueTrade> trades(Address holder) {
        return desk.tradesOf(holder).stream()
                .filter(trade -> trade.status() != TradeStatus.FAILED)
                .toList();
    }

    VenueOrder order(VenueTrade trade) {
        return desk.order(trade.order()).orElseThrow();
    }

    boolean isResolved(VenueMarket market) {
        return desk.isResolved(market);
    }

    private Optional<Holding> holding(Address holder, VenueMarket market, TokenId token, List<VenueTrade> all) {
        List<VenueTrade> trades = all.stream()
                .filter(trade -> order(trade).placed().fields().token().equals(token))
                .toList();
        long size = chain.shares(holder, token).micros();
        if (trades.isEmpty() && size == 0) {
            return Optional.empty();
        }
        Sums bought = Sums.of(trades.stream().filter(this::isBuy).toList());
        Sums sold = Sums.of(trades.stream().filter(trade -> !isBuy(trade)).toList());
        boolean resolved = desk.isResolved(market);
        return Optional.of(new Holding(
                holder,
                market,
                token,
                size,
                bought.shares(),
                bought.value(),
                bought.fees(),
                sold.shares(),
                Math.subtractExact(sold.value(), sold.fees()),
                resolved ? payout(market, token) : desk.middle(market, token),
                resolved,
                chain.shares(holder, market.complement(token)).micros(),
                trades.stream().mapToLong(VenueTrade::updatedMillis).max().orElse(0)));
    }

    private boolean isBuy(VenueTrade trade) {
        return order(trade).placed().isBuy();
    }

    /** What a share of a resolved market pays, in millionths. */
    static long payout(VenueMarket market, TokenId token) {
        int slot = token.equals(market.terms().first()) ? 0 : 1;
        return market.terms().winner().equals(Optional.of(slot)) ? Micros.ONE : 0;
    }

    private record Sums(long shares, long value, long fees) {
        static Sums of(List<VenueTrade> trades) {
            long shares = 0;
            long value = 0;
            long fees = 0;
            for (VenueTrade trade : trades) {
                shares = Math.addExact(shares, trade.match().shares().micros());
                value = Math.addExact(value, trade.match().value().micros());
                fees = Math.addExact(fees, trade.match().fee().micros());
            }
            return new Sums(shares, value, fees);
        }
    }
}
