package io.polystep.domain.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.Samples;
import io.polystep.domain.money.Price;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarketTest {
    private static final Outcome UP = new Outcome("Up", Samples.UP);
    private static final Outcome DOWN = new Outcome("Down", Samples.DOWN);

    @Test
    void findsItsOutcomesAndTheirOpposites() {
        Market market = Samples.market();
        assertEquals(Optional.of(UP), market.outcome(Samples.UP));
        assertEquals(Optional.empty(), market.outcome(new TokenId("9")));
        assertEquals(DOWN, market.opposite(UP));
        assertEquals(UP, market.opposite(DOWN));
        assertThrows(IllegalArgumentException.class, () -> market.opposite(new Outcome("Up", new TokenId("9"))));
    }

    @Test
    void hasExactlyTwoDifferentOutcomes() {
        assertThrows(IllegalArgumentException.class, () -> with(List.of(UP)));
        assertThrows(
                IllegalArgumentException.class, () -> with(List.of(UP, DOWN, new Outcome("Flat", new TokenId("3")))));
        assertThrows(IllegalArgumentException.class, () -> with(List.of(UP, new Outcome("Down", Samples.UP))));
    }

    private static Market with(List<Outcome> outcomes) {
        Market m = Samples.market();
        return new Market(
                m.condition(),
                m.slug(),
                m.asset(),
                m.version(),
                m.negRisk(),
                outcomes,
                m.tick(),
                m.minimumSize(),
                m.fees(),
                m.window(),
                m.rule());
    }

    @Test
    void containsItsStartAndNotItsEnd() {
        Window window = Samples.market().window();
        assertTrue(window.contains(Samples.START));
        assertTrue(window.contains(Samples.END.minusNanos(1)));
        assertFalse(window.contains(Samples.END));
        assertFalse(window.contains(Samples.START.minusNanos(1)));
        assertEquals(Duration.ofMinutes(4), window.remaining(Samples.NOW));
        assertTrue(window.remaining(Samples.END.plusSeconds(1)).isNegative());
    }

    @Test
    void asksAboutATimeThatIsNotEmpty() {
        Instant time = Samples.START;
        assertThrows(IllegalArgumentException.class, () -> new Window(time, time));
        assertThrows(IllegalArgumentException.class, () -> new Window(time, time.minusSeconds(1)));
    }

    @Test
    void keepsTheNewestQuotesOfAScan() {
        List<Quote> quotes = IntStream.range(0, 25)
                .mapToObj(i -> new Quote(
                        Samples.START.plusSeconds(i),
                        i % 2 == 0 ? Samples.UP : Samples.DOWN,
                        Optional.of(Price.of("0.4")),
                        Optional.empty()))
                .toList();
        ScannedMarket scanned = new ScannedMarket(Samples.market(), Samples.NOW, quotes);
        assertEquals(quotes.subList(5, 25), scanned.quotes());
        assertEquals(10, scanned.quotes(Samples.UP).size());
    }

    @Test
    void averagesOverAPositiveTime() {
        assertThrows(IllegalArgumentException.class, () -> new ResolutionRule.ChainlinkTwap(Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new ResolutionRule.ChainlinkTwap(Duration.ofSeconds(-1)));
    }

    @Test
    void countsAScanThatIsRepeatedAfterACrashOnce() {
        Quote first = new Quote(Samples.NOW, Samples.UP, Optional.empty(), Optional.of(Price.of("0.91")));
        Quote again = new Quote(Samples.NOW, Samples.UP, Optional.empty(), Optional.of(Price.of("0.92")));
        Quote other = new Quote(Samples.NOW, Samples.DOWN, Optional.empty(), Optional.empty());

        ScannedMarket scanned = new ScannedMarket(Samples.market(), Samples.NOW, List.of(first, other, again));

        assertEquals(List.of(again), scanned.quotes(Samples.UP));
        assertEquals(2, scanned.quotes().size());
    }
}
