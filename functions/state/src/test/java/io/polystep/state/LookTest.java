package io.polystep.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.error.RetryableException;
import io.polystep.domain.ledger.Position;
import io.polystep.domain.market.BookLevel;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.MarketSlug;
import io.polystep.domain.market.OrderBook;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Order;
import io.polystep.domain.port.Halts;
import io.polystep.domain.port.MarketVenue;
import io.polystep.domain.state.BookedMoney;
import io.polystep.domain.state.StateRecord;
import io.polystep.testkit.FixedClock;
import io.polystep.testkit.InMemoryBoard;
import io.polystep.testkit.InMemoryHalts;
import io.polystep.testkit.InMemoryOrders;
import io.polystep.testkit.InMemoryRedemptions;
import io.polystep.testkit.InMemoryState;
import io.polystep.testkit.Intents;
import io.polystep.testkit.Markets;
import io.polystep.testkit.ScriptedChain;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class LookTest {
    private static final Instant START = Instant.parse("2026-04-16T07:10:00Z");
    private static final Instant NOW = START.plusSeconds(245);
    private static final Market MARKET = Markets.btcFiveMinutes(START);
    private static final TokenId UP = MARKET.outcomes().getFirst().token();
    private static final Position POSITION = new Position(MARKET.condition(), UP, Shares.of("100"), Usdc.of("50"));

    private final FixedClock clock = new FixedClock(NOW);
    private final InMemoryState state = new InMemoryState(Usdc.of("100"), NOW.minusSeconds(60));
    private final InMemoryBoard board = new InMemoryBoard();
    private final InMemoryOrders orders = new InMemoryOrders(Usdc.of("100"));
    private InMemoryBoard listed = board;
    private final InMemoryHalts halts = new InMemoryHalts();
    private final ScriptedChain chain = new ScriptedChain();

    LookTest() {
        board.put(MARKET, List.of(), NOW);
        state.books(new BookedMoney(Usdc.of("50"), Usdc.of("50"), Usdc.ZERO));
    }

    @Test
    void valuesAnOpenPositionAtTheBestBid() {
        LookReport report = look(new OneBid(Optional.of("0.45")), () -> 7).run();

        assertEquals("95", report.equity());
        assertEquals("NONE", report.drawdown());
        assertEquals(List.of(), report.unknown());
        StateRecord stored = state.find().orElseThrow();
        assertEquals(7, stored.cash().block());
        assertEquals(NOW, stored.cash().asOf());
        assertEquals(Usdc.of("100"), stored.peak());
    }

    @Test
    void valuesAResolvedPositionAtItsPayoutAndRaisesThePeak() {
        chain.resolved(1, Usdc.of("100"));

        LookReport report = look(new OneBid(Optional.empty()), () -> 7).run();

        assertEquals("150", report.equity());
        assertEquals("150", report.peak());
    }

    /** The board forgets a market after two days; what it pays must not turn into something that is not known. */
    @Test
    @Tag("I-08")
    void valuesAResolvedPositionAtItsPayoutWhenTheBoardHasForgottenItsMarket() {
        chain.resolved(1, Usdc.of("100"));
        listed = new InMemoryBoard();
        assertEquals(
                "between 50 and 100",
                look(new OneBid(Optional.empty()), () -> 7).run().equity());

        orders.deny(Order.planned(Intents.buyUp(MARKET, NOW), MARKET));

        LookReport report = look(new OneBid(Optional.empty()), () -> 8).run();
        assertEquals("150", report.equity());
        assertEquals(List.of(), report.unknown());
    }

    @Test
    @DisplayName("I-17: what nobody quotes is not known, and nothing latches for it")
    @Tag("I-17")
    void i17DoesNotTakeAnUnquotedPositionForALoss() {
        LookReport report = look(new OneBid(Optional.empty()), () -> 7).run();

        assertEquals("between 50 and 100", report.equity());
        assertEquals("POSSIBLE", report.drawdown());
        assertEquals(List.of(UP + ": nobody bids"), report.unknown());
        assertEquals(Map.of(), halts.reasons());
    }

    @Test
    @DisplayName("I-17: a wallet that cannot be read ends the look; the record stays and grows stale")
    @Tag("I-17")
    void i17ConcludesNothingFromAFailedRead() {
        StateRecord before = state.find().orElseThrow();
        Look look = look(new OneBid(Optional.of("0.45")), () -> {
            throw new RetryableException("no answer");
        });

        assertThrows(RetryableException.class, look::run);
        assertEquals(before, state.find().orElseThrow());
        assertEquals(Map.of(), halts.reasons());
    }

    @Test
    @DisplayName("I-02: a loss of 30 % of the peak that is certain latches a halt")
    void i02LatchesAHaltOnACertainLoss() {
        chain.resolved(0, Usdc.ZERO);

        LookReport report = look(new OneBid(Optional.empty()), () -> 7).run();

        assertEquals("CERTAIN", report.drawdown());
        assertEquals("100", report.peak());
        assertTrue(String.valueOf(halts.reasons().get(Halts.GLOBAL)).contains("equity 50, peak 100"));
    }

    @Test
    @DisplayName("I-28: a look after the halt neither clears it nor lowers the peak")
    void i28NeverClearsAHalt() {
        chain.resolved(0, Usdc.ZERO);
        look(new OneBid(Optional.empty()), () -> 7).run();
        Map<String, String> halted = halts.reasons();

        chain.resolved(1, Usdc.of("100"));
        look(new OneBid(Optional.empty()), () -> 8).run();

        assertEquals(halted, halts.reasons());
        assertEquals(Usdc.of("150"), state.find().orElseThrow().peak());
    }

    private Look look(MarketVenue venue, LongSupplier block) {
        return new Look(
                ScriptedChain.wallet(),
                state,
                new InMemoryRedemptions(List.of(POSITION)),
                chain,
                block,
                new Worths(chain, listed, orders, venue),
                halts,
                clock);
    }

    private record OneBid(Optional<String> bid) implements MarketVenue {
        @Override
        public Listing market(MarketSlug slug) {
            return new Listing.Absent(slug);
        }

        @Override
        public List<BookReading> books(List<TokenId> tokens) {
            List<BookLevel> bids = bid.stream()
                    .map(price -> new BookLevel(Price.of(price), Shares.of("500")))
                    .toList();
            return List.of(new BookReading.Read(new OrderBook(tokens.getFirst(), NOW, bids, List.of())));
        }
    }
}
