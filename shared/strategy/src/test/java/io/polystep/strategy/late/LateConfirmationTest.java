package io.polystep.strategy.late;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.market.BookLevel;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.MarketSlug;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.market.OrderBook;
import io.polystep.domain.market.Outcome;
import io.polystep.domain.market.Quote;
import io.polystep.domain.market.ResolutionRule;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.market.Window;
import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.TickSize;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderIntent;
import io.polystep.strategy.Proposal;
import io.polystep.strategy.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class LateConfirmationTest {
    private static final Instant START = Instant.parse("2026-04-16T07:10:00Z");
    private static final Instant LATE = START.plusSeconds(245);
    private static final TokenId UP = new TokenId("1");
    private static final TokenId DOWN = new TokenId("2");
    private static final Market MARKET = new Market(
            new ConditionId("0x" + "ab".repeat(32)),
            new MarketSlug("btc-updown-5m-1776323400"),
            "btc",
            MarketVersion.CONDITIONAL_TOKENS,
            false,
            List.of(new Outcome("Up", UP), new Outcome("Down", DOWN)),
            TickSize.HUNDREDTH,
            Shares.of("5"),
            new FeeSchedule(70_000, 1),
            new Window(START, START.plusSeconds(300)),
            new ResolutionRule.ChainlinkSpot());

    private final LateConfirmation strategy = new LateConfirmation(LateParameters.standard());
    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

    @Test
    void buysTheFavouredSideThatEarlierQuotesConfirm() {
        Proposal proposal = propose(book("0.89", "0.90", "1000"), steadyQuotes(), LATE);

        OrderIntent intent = assertInstanceOf(Proposal.Wish.class, proposal, proposal.toString())
                .intent();
        assertEquals(DOWN, intent.token());
        assertEquals(Price.of("0.91"), intent.worstPrice());
        assertEquals(new OrderIntent.Spend(Usdc.of("10")), intent.size());
        assertEquals(START, intent.epoch());
        assertEquals(LATE.plusSeconds(30), intent.deadline());
    }

    @Test
    @Tag("I-12")
    @Tag("I-34")
    void givesTheSameKeyForEveryDecisionInOneWindow() {
        Proposal first = propose(book("0.89", "0.90", "1000"), steadyQuotes(), LATE);
        Proposal second = propose(book("0.91", "0.92", "1000"), steadyQuotes(), LATE.plusSeconds(20));

        assertEquals(key(first), key(second));
    }

    @Test
    void neverSendsInTheLastSecondsOfTheWindow() {
        Instant now = START.plusSeconds(290);

        List<Quote> quotes = List.of(quote(START.plusSeconds(240), "0.88"), quote(START.plusSeconds(285), "0.88"));

        OrderIntent intent = ((Proposal.Wish) propose(book("0.89", "0.90", "1000"), quotes, now)).intent();

        assertEquals(START.plusSeconds(295), intent.deadline());
        assertPass("left", propose(book("0.89", "0.90", "1000"), steadyQuotes(), START.plusSeconds(296)));
    }

    @Test
    void passesBeforeTheLastPartOfTheWindow() {
        assertPass("last part", propose(book("0.89", "0.90", "1000"), steadyQuotes(), START.plusSeconds(170)));
    }

    @Test
    void passesAfterAnEntry() {
        Snapshot snapshot = new Snapshot(MARKET, List.of(book("0.89", "0.90", "1000")), steadyQuotes(), 1);

        assertPass("already", strategy.propose(snapshot, LATE, random));
    }

    @Test
    void passesWhenNoSideIsFavoured() {
        assertPass("no side", propose(book("0.50", "0.51", "1000"), steadyQuotes(), LATE));
    }

    @Test
    void passesOnAHighAskWithoutABid() {
        OrderBook oneSided = new OrderBook(DOWN, LATE, List.of(), List.of(level("0.90", "1000")));

        assertPass("no side", propose(oneSided, steadyQuotes(), LATE));
    }

    @Test
    void passesAboveTheCap() {
        assertPass("cap", propose(book("0.96", "0.97", "1000"), steadyQuotes(), LATE));
    }

    @Test
    void passesAtTheCapBecauseAnOrderDoesNotReachItsVeryLimit() {
        assertPass("leaves no tick", propose(book("0.95", "0.96", "1000"), steadyQuotes(), LATE));
    }

    @Test
    void countsTheFeeInTheEdge() {
        // 0.97 - 0.96 = 0.0100, fee 0.07 x 0.96 x 0.04 = 0.0027: an edge of 0.0073 passes the free market's 0.0080
        // only.
        LateParameters standard = LateParameters.standard();
        LateParameters demanding = new LateParameters(
                standard.minimumAsk(),
                standard.maximumAsk(),
                standard.assumedWinRate(),
                8_000,
                standard.slippageMicros(),
                standard.stake(),
                standard.tail(),
                standard.margin(),
                standard.sendWithin(),
                standard.lookback(),
                standard.stableBid(),
                standard.maximumDropMicros(),
                standard.minimumQuotes(),
                standard.maximumBookAge());
        Snapshot snapshot = new Snapshot(MARKET, List.of(book("0.95", "0.96", "1000")), steadyQuotes(), 0);

        assertPass("edge 0.0073", new LateConfirmation(demanding).propose(snapshot, LATE, random));
    }

    @Test
    void passesWithoutEnoughEarlierQuotes() {
        assertPass("earlier quotes", propose(book("0.89", "0.90", "1000"), List.of(), LATE));
    }

    @Test
    void passesWhenTheBidHasDropped() {
        List<Quote> quotes = new ArrayList<>(steadyQuotes());
        quotes.add(quote(LATE.minusSeconds(5), "0.95"));

        assertPass("bid was 0.95", propose(book("0.89", "0.90", "1000"), quotes, LATE));
    }

    @Test
    void passesOnAnOldBookAndOnOneFromTheFuture() {
        OrderBook old = new OrderBook(
                DOWN, LATE.minusSeconds(31), List.of(level("0.89", "10")), List.of(level("0.90", "1000")));
        OrderBook future =
                new OrderBook(DOWN, LATE.plusSeconds(31), List.of(level("0.89", "10")), List.of(level("0.90", "1000")));

        assertPass("too far", propose(old, steadyQuotes(), LATE));
        assertPass("too far", propose(future, steadyQuotes(), LATE));
    }

    @Test
    void passesWhenTheBookIsTooThinForTheStake() {
        assertPass("shares offered", propose(book("0.89", "0.90", "11.1"), steadyQuotes(), LATE));
    }

    @Test
    void refusesContradictoryParameters() {
        LateParameters p = LateParameters.standard();

        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> new LateParameters(
                        Price.of("0.97"),
                        p.maximumAsk(),
                        p.assumedWinRate(),
                        0,
                        0,
                        p.stake(),
                        p.tail(),
                        p.margin(),
                        p.sendWithin(),
                        p.lookback(),
                        p.stableBid(),
                        0,
                        1,
                        p.maximumBookAge()));

        assertTrue(String.valueOf(refusal.getMessage()).contains("minimum ask <= maximum ask"));
    }

    private Proposal propose(OrderBook book, List<Quote> quotes, Instant now) {
        OrderBook fresh = book.at().equals(LATE) && !now.equals(LATE)
                ? new OrderBook(book.token(), now, book.bids(), book.asks())
                : book;
        return strategy.propose(new Snapshot(MARKET, List.of(fresh), quotes, 0), now, random);
    }

    private static void assertPass(String reason, Proposal proposal) {
        String found = assertInstanceOf(Proposal.Pass.class, proposal).reason();
        assertTrue(found.contains(reason), found);
    }

    private static String key(Proposal proposal) {
        return ((Proposal.Wish) proposal).intent().key().value();
    }

    private static OrderBook book(String bid, String ask, String askSize) {
        return new OrderBook(DOWN, LATE, List.of(level(bid, "100")), List.of(level(ask, askSize)));
    }

    private static BookLevel level(String price, String size) {
        return new BookLevel(Price.of(price), Shares.of(size));
    }

    private static List<Quote> steadyQuotes() {
        return List.of(quote(START.plusSeconds(180), "0.86"), quote(START.plusSeconds(240), "0.88"));
    }

    private static Quote quote(Instant at, String bid) {
        return new Quote(at, DOWN, Optional.of(Price.of(bid)), Optional.empty());
    }
}
