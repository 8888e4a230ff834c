package io.polystep.strategy.late;

import io.polystep.domain.market.Market;
import io.polystep.domain.market.OrderBook;
import io.polystep.domain.market.Quote;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Micros;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Rounding;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.order.StrategyId;
import io.polystep.domain.order.TimeInForce;
import io.polystep.strategy.Proposal;
import io.polystep.strategy.Snapshot;
import io.polystep.strategy.Strategy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * In the last part of an Up/Down window, buys the side that the book calls nearly certain, if earlier quotes of that side
 * confirm it and the price leaves an edge after the fee under the assumed win rate. One entry for each window.
 */
public final class LateConfirmation implements Strategy {
    /** The name in keys and configuration. */
    public static final StrategyId ID = new StrategyId("late-confirmation");

    private static final Shares ONE_SHARE = Shares.of("1");

    private final LateParameters parameters;

    /** @param parameters the numbers to decide by */
    public LateConfirmation(LateParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public StrategyId id() {
        return ID;
    }

    @Override
    public String label() {
        return "late confirmation (unproven: its win rate is assumed, not measured)";
    }

    @Override
    public Usdc stake() {
        return parameters.stake();
    }

    @Override
    public Proposal propose(Snapshot snapshot, Instant now, RandomGenerator random) {
        Market market = snapshot.market();
        Duration left = market.window().remaining(now);
        if (snapshot.entries() > 0) {
            return new Proposal.Pass("already entered");
        }
        if (left.compareTo(parameters.tail()) > 0 || left.compareTo(parameters.margin()) <= 0) {
            return new Proposal.Pass("not in the last part of the window: " + left.toSeconds() + " s left");
        }
        return favoured(snapshot.books())
                .map(book -> judge(snapshot, book, now))
                .orElseGet(() -> new Proposal.Pass("no side asks " + parameters.minimumAsk() + " or more"));
    }

    /** The one side whose ask is in the favoured range; of two opposite sides at most one can cost 0.85 or more. */
    private Optional<OrderBook> favoured(List<OrderBook> books) {
        return books.stream()
                .filter(book -> book.bestAsk()
                        .filter(ask -> ask.compareTo(parameters.minimumAsk()) >= 0)
                        .isPresent())
                // A one-sided book can show a high ask for the losing side; the bid tells which side is favoured.
                .filter(book -> book.bestBid()
                        .filter(bid -> bid.compareTo(parameters.stableBid()) >= 0)
                        .isPresent())
                .findFirst();
    }

    private Proposal judge(Snapshot snapshot, OrderBook book, Instant now) {
        Price ask = book.bestAsk().orElseThrow();
        Price bid = book.bestBid().orElseThrow();
        if (Duration.between(book.at(), now).abs().compareTo(parameters.maximumBookAge()) > 0) {
            return new Proposal.Pass("book of " + book.at() + " is too far from now");
        }
        Optional<String> unstable = instability(snapshot, book.token(), bid, now);
        if (unstable.isPresent()) {
            return new Proposal.Pass(unstable.get());
        }
        if (ask.compareTo(parameters.maximumAsk()) > 0) {
            return new Proposal.Pass("ask " + ask + " above the cap " + parameters.maximumAsk());
        }
        long edge = edgeMicros(snapshot.market(), ask);
        if (edge < parameters.minimumEdgeMicros()) {
            return new Proposal.Pass("edge " + Micros.format(edge) + " after the fee at ask " + ask);
        }
        return wish(snapshot.market(), book, ask, edge, now);
    }

    /** Assumed win rate less price and fee, for one share. */
    private long edgeMicros(Market market, Price ask) {
        return parameters.assumedWinRate().minusMicros(ask)
                - market.fees().fee(ONE_SHARE, ask, Rounding.UP).micros();
    }

    private Optional<String> instability(Snapshot snapshot, TokenId token, Price bid, Instant now) {
        List<Quote> earlier = snapshot.quotes().stream()
                .filter(quote -> quote.token().equals(token))
                .filter(quote -> !quote.at().isBefore(now.minus(parameters.lookback())))
                .toList();
        if (earlier.size() < parameters.minimumQuotes()) {
            return Optional.of("only " + earlier.size() + " earlier quotes");
        }
        return earlier.stream()
                .filter(quote -> !confirms(quote, bid))
                .findFirst()
                .map(quote -> "bid was " + quote.bid().map(Price::toString).orElse("none") + " at " + quote.at()
                        + ", now " + bid);
    }

    private boolean confirms(Quote quote, Price bidNow) {
        return quote.bid()
                .filter(then -> then.compareTo(parameters.stableBid()) >= 0
                        && then.minusMicros(bidNow) <= parameters.maximumDropMicros())
                .isPresent();
    }

    private Proposal wish(Market market, OrderBook book, Price ask, long edge, Instant now) {
        long highest = Math.min(
                ask.micros() + parameters.slippageMicros(),
                parameters.maximumAsk().micros());
        // Strictly above the ask: the signed share amount is rounded up, so an order does not reach its very limit.
        Optional<Price> limit = market.tick().floor(new Price(highest)).filter(price -> price.compareTo(ask) > 0);
        if (limit.isEmpty()) {
            return new Proposal.Pass("ask " + ask + " leaves no tick up to " + new Price(highest));
        }
        Shares wanted = ask.sharesFor(parameters.stake(), Rounding.UP);
        if (book.offeredUpTo(limit.get()).compareTo(wanted) < 0) {
            return new Proposal.Pass("fewer than " + wanted + " shares offered up to " + limit.get());
        }
        return new Proposal.Wish(new OrderIntent(
                ID,
                market.condition(),
                book.token(),
                new OrderIntent.Spend(parameters.stake()),
                limit.get(),
                TimeInForce.FAK,
                market.window().start(),
                0,
                now,
                deadline(market, now),
                "ask " + ask + ", assumed edge " + Micros.format(edge) + " after the fee"));
    }

    private Instant deadline(Market market, Instant now) {
        Instant last = market.window().end().minus(parameters.margin());
        Instant soon = now.plus(parameters.sendWithin());
        return soon.isBefore(last) ? soon : last;
    }
}
