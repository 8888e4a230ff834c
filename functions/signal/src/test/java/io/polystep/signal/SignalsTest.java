package io.polystep.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.error.RetryableException;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.MarketSlug;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.IntentKey;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.order.StrategyId;
import io.polystep.domain.port.MarketVenue;
import io.polystep.domain.state.Mode;
import io.polystep.strategy.Proposal;
import io.polystep.strategy.Snapshot;
import io.polystep.strategy.Strategy;
import io.polystep.testkit.FixedClock;
import io.polystep.testkit.InMemoryBoard;
import io.polystep.testkit.InMemoryOrders;
import io.polystep.testkit.Intents;
import io.polystep.testkit.Markets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class SignalsTest {
    private static final Instant START = Instant.parse("2026-04-16T07:10:00Z");
    private static final Instant NOW = START.plusSeconds(245);
    private static final Market MARKET = Markets.btcFiveMinutes(START);
    private static final OrderIntent INTENT = Intents.buyUp(MARKET, NOW);

    private final InMemoryBoard board = new InMemoryBoard();
    private final InMemoryOrders orders = new InMemoryOrders(Usdc.of("100"));
    private final Set<IntentKey> started = new HashSet<>();
    private final List<Snapshot> seen = new ArrayList<>();
    private final List<OrderIntent.Size> sizes = new ArrayList<>();
    private Mode mode = Mode.NORMAL;

    @BeforeEach
    void scan() {
        board.put(MARKET, List.of(), NOW);
    }

    @Test
    @DisplayName("I-18: a careful mode makes the order smaller on its way to the state machine, and keeps its key")
    void i18TradesLessInACarefulMode() {
        Starter sizing = intent -> sizes.add(intent.size()) && add(intent);
        signals(sizing, wishing()).run();
        started.clear();
        mode = Mode.RECOVERY;
        signals(sizing, wishing()).run();

        Usdc wished = ((OrderIntent.Spend) INTENT.size()).amount();
        assertEquals(
                List.of(
                        INTENT.size(),
                        new OrderIntent.Spend(Mode.RECOVERY.of(wished).floorToCents())),
                sizes);
        assertEquals(Set.of(INTENT.key()), started);
    }

    @Test
    @Tag("I-12")
    @Tag("I-34")
    void startsOneExecutionForAWishHoweverOftenItIsWished() {
        Signals signals = signals(this::add, wishing());

        assertEquals(List.of(INTENT.key().value()), signals.run().started());
        SignalReport second = signals.run();

        assertEquals(List.of(), second.started());
        assertEquals(List.of(INTENT.key().value()), second.known());
    }

    private boolean add(OrderIntent intent) {
        return started.add(intent.key());
    }

    @Test
    void saysWhyThereIsNoWish() {
        SignalReport report = signals(this::add, strategy((s, now) -> new Proposal.Pass("too early")))
                .run();

        assertEquals(List.of("scripted btc-updown-5m-1776323400: too early"), report.passes());
    }

    @Test
    @Tag("I-24")
    void startsNothingForAnIntentThatHasAnOrder() {
        orders.deny(Order.planned(INTENT, MARKET)
                .after(new OrderEvent.Denied(NOW, "no"))
                .asClosed());

        SignalReport report = signals(this::add, wishing()).run();

        assertEquals(List.of(INTENT.key().value()), report.known());
        assertTrue(started.isEmpty());
    }

    @Test
    void triesTheOthersBeforeItReportsAFailure() {
        Strategy broken = strategy((s, now) -> {
            throw new RetryableException("no answer");
        });
        Signals signals = signals(this::add, broken, wishing());

        RetryableException failure = assertThrows(RetryableException.class, signals::run);

        assertTrue(String.valueOf(failure.getMessage()).contains("no answer"));
        assertEquals(Set.of(INTENT.key()), started);
    }

    @Test
    void tellsTheStrategyOfOpenOrdersInTheMarket() {
        orders.deny(Order.planned(INTENT, MARKET).after(new OrderEvent.Denied(NOW, "kept open by hand")));

        signals(this::add, strategy((s, now) -> new Proposal.Pass("seen"))).run();

        assertEquals(1, seen.getFirst().entries());
    }

    private Signals signals(Starter starter, Strategy... strategies) {
        return new Signals(
                board,
                new NoBooks(),
                orders,
                List.of(strategies),
                () -> mode,
                starter,
                new FixedClock(NOW),
                new Random(1));
    }

    private Strategy wishing() {
        return strategy((snapshot, now) -> new Proposal.Wish(INTENT));
    }

    private Strategy strategy(BiFunction<Snapshot, Instant, Proposal> decision) {
        return new Strategy() {
            @Override
            public StrategyId id() {
                return new StrategyId("scripted");
            }

            @Override
            public String label() {
                return "scripted";
            }

            @Override
            public Usdc stake() {
                return Usdc.of("5");
            }

            @Override
            public Proposal propose(Snapshot snapshot, Instant now, RandomGenerator random) {
                seen.add(snapshot);
                return decision.apply(snapshot, now);
            }
        };
    }

    private record NoBooks() implements MarketVenue {
        @Override
        public Listing market(MarketSlug slug) {
            return new Listing.Absent(slug);
        }

        @Override
        public List<BookReading> books(List<TokenId> tokens) {
            return List.of();
        }
    }
}
