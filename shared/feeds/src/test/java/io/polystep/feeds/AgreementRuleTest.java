package io.polystep.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** When several exchanges tell the same price. */
class AgreementRuleTest {
    private static final Instant NOW = Instant.parse("2026-04-28T13:08:00Z");
    private static final AgreementRule RULE = new AgreementRule(
            Map.of(
                    Source.BINANCE, Duration.ofSeconds(2),
                    Source.KRAKEN, Duration.ofSeconds(5),
                    Source.COINBASE, Duration.ofSeconds(2)),
            1_000,
            2);

    @Test
    void agreesOnTheMedianOfThree() {
        Agreement agreement = RULE.judge(
                List.of(
                        read(Source.BINANCE, "65000", 0),
                        read(Source.KRAKEN, "65010", 0),
                        read(Source.COINBASE, "65040", 0)),
                NOW);

        assertEquals(
                new Agreement.Agreed(
                        SpotPrice.of("65010"), List.of(Source.BINANCE, Source.KRAKEN, Source.COINBASE), 616, List.of()),
                agreement);
    }

    @Test
    void takesTheMeanOfTwoAndCutsItToTheMillionth() {
        Agreement agreement =
                RULE.judge(List.of(read(Source.BINANCE, "1.000001", 0), read(Source.KRAKEN, "1.000004", 0)), NOW);

        assertEquals(
                new Agreement.Agreed(
                        SpotPrice.of("1.000002"),
                        List.of(Source.BINANCE, Source.KRAKEN),
                        3,
                        List.of("COINBASE: no reading")),
                agreement);
    }

    @Test
    void disagreesJustAboveTheWidestSpread() {
        SpotReading low = read(Source.BINANCE, "1000000", 0);
        SpotReading high = read(Source.KRAKEN, "1001001", 0);

        Agreement agreement = RULE.judge(List.of(low, high), NOW);

        assertEquals(new Agreement.Disagreed(1_001, 1_000, List.of(low, high)), agreement);
    }

    @Test
    void leavesOutAReadingThatIsOlderThanItsOwnLimit() {
        Agreement agreement =
                RULE.judge(List.of(read(Source.BINANCE, "65000", 2_001), read(Source.KRAKEN, "65000", 5_000)), NOW);

        assertEquals(
                new Agreement.NotEnough(
                        1, 2, List.of("BINANCE: 2001 ms old, at most 2000 ms allowed", "COINBASE: no reading")),
                agreement);
    }

    @Test
    void agesByTheExchangesOwnTimeWhenThatIsOlder() {
        SpotReading old = new SpotReading(
                Source.COINBASE, new Asset("BTC"), SpotPrice.of("65000"), Optional.of(NOW.minusSeconds(3)), NOW);

        Agreement agreement = RULE.judge(List.of(old, read(Source.KRAKEN, "65000", 0)), NOW);

        assertEquals(
                new Agreement.NotEnough(
                        1, 2, List.of("BINANCE: no reading", "COINBASE: 3000 ms old, at most 2000 ms allowed")),
                agreement);
    }

    @Test
    void leavesOutAReadingFromTheFuture() {
        Agreement agreement =
                RULE.judge(List.of(read(Source.BINANCE, "65000", -1), read(Source.KRAKEN, "65000", 0)), NOW);

        assertEquals(
                new Agreement.NotEnough(1, 2, List.of("BINANCE: received 1 ms in the future", "COINBASE: no reading")),
                agreement);
    }

    @Test
    void doesNotCountOneExchangeTwice() {
        Agreement agreement =
                RULE.judge(List.of(read(Source.BINANCE, "65000", 1), read(Source.BINANCE, "65001", 0)), NOW);

        assertEquals(new Agreement.NotEnough(1, 2, List.of("KRAKEN: no reading", "COINBASE: no reading")), agreement);
    }

    @Test
    void leavesOutAnExchangeThatTheRuleDoesNotName() {
        AgreementRule two = new AgreementRule(
                Map.of(Source.BINANCE, Duration.ofSeconds(2), Source.KRAKEN, Duration.ofSeconds(2)), 10, 2);

        Agreement agreement = two.judge(List.of(read(Source.BINANCE, "1", 0), read(Source.COINBASE, "1", 0)), NOW);

        assertEquals(
                new Agreement.NotEnough(1, 2, List.of("COINBASE: not a source of this rule", "KRAKEN: no reading")),
                agreement);
    }

    @Test
    void refusesReadingsOfTwoAssets() {
        SpotReading other =
                new SpotReading(Source.KRAKEN, new Asset("ETH"), SpotPrice.of("2000"), Optional.empty(), NOW);

        assertThrows(
                IllegalArgumentException.class,
                () -> RULE.judge(List.of(read(Source.BINANCE, "65000", 0), other), NOW));
    }

    @Test
    void refusesARuleThatChecksNothing() {
        Map<Source, Duration> one = Map.of(Source.BINANCE, Duration.ofSeconds(2));

        assertThrows(IllegalArgumentException.class, () -> new AgreementRule(one, 10, 1));
        assertThrows(IllegalArgumentException.class, () -> new AgreementRule(one, 10, 2));
    }

    @Test
    void doesNotDependOnTheOrderAndStaysWithinTheReadings() {
        long seed = 20260428;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            List<SpotReading> readings = new ArrayList<>();
            for (Source source : Source.values()) {
                readings.add(read(source, new SpotPrice(1 + random.nextLong(1_000_000_000_000L)).toString(), 0));
            }
            Agreement first = RULE.judge(readings, NOW);
            Collections.shuffle(readings, random);
            assertEquals(kind(first), kind(RULE.judge(readings, NOW)), "seed " + seed + " round " + round);
            if (first instanceof Agreement.Agreed agreed) {
                assertTrue(readings.stream().anyMatch(reading -> reading.price().equals(agreed.median())));
            }
        }
    }

    private static String kind(Agreement agreement) {
        return switch (agreement) {
            case Agreement.Agreed agreed -> "agreed " + agreed.median() + " " + agreed.spreadPpm();
            case Agreement.Disagreed disagreed -> "disagreed " + disagreed.spreadPpm();
            case Agreement.NotEnough few -> "not enough " + few.usable();
        };
    }

    private static SpotReading read(Source source, String price, long ageMillis) {
        return new SpotReading(
                source, new Asset("BTC"), SpotPrice.of(price), Optional.empty(), NOW.minusMillis(ageMillis));
    }
}
