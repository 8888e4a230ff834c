package io.polystep.local.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Position;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.TimeInForce;
import io.polystep.local.states.ExecutionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Dead letters of several executions through the deployed function and state machines: two worlds with the same letters at
 * the same times, in one of which each letter is redriven once, and in the other any of them, in any order, any number of
 * times.
 */
final class RandomRedrivesTest {
    private static final Map<String, String> ROOM = Map.of(
            "MaxEntriesPerMarket",
            "4",
            "MaxMarket",
            "60",
            "MaxTotal",
            "60",
            "MaxOpenOrders",
            "4",
            "MaxDailyLoss",
            "40");
    private static final int LETTERS = 4;
    private static final int ROUNDS = 6;
    private static final int MOST_IN_A_ROUND = 5;
    /** The intents are good for a minute, so that some letters are redriven in time and some too late. */
    private static final Duration ROUND = Duration.ofSeconds(15);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 20261121})
    @DisplayName("any subset of dead letters, in any order, any number of times, does what each of them once does")
    void doNothingBeyondTheFirstOfEachLetter(long seed) {
        try (Scene once = new Scene();
                Scene often = new Scene()) {
            RandomGenerator random = new SplittableRandom(seed);
            Set<Integer> redriven = new HashSet<>();
            for (int round = 0; round < ROUNDS; round++) {
                for (int letter : picks(random, round)) {
                    often.redrive(letter);
                    if (redriven.add(letter)) {
                        once.redrive(letter);
                    }
                }
                once.wait(ROUND);
                often.wait(ROUND);
                assertEquals(once.ends(), often.ends(), "seed " + seed + ", round " + round);
            }

            assertEquals(LETTERS, redriven.size(), "seed " + seed);
            once.wait(Duration.ofMinutes(30));
            often.wait(Duration.ofMinutes(30));
            Ends ends = once.ends();
            assertEquals(ends, often.ends(), "seed " + seed);
            ends.orders().forEach(order -> assertEquals(true, order.closed(), "seed " + seed + ": " + order.history()));
            assertEquals(new HashSet<>(ends.accepted()).size(), ends.accepted().size(), "seed " + seed);
            often.assertQuiet("seed " + seed);
        }
    }

    /** Letters with repetitions; by the last round each has been among them. */
    private static List<Integer> picks(RandomGenerator random, int round) {
        List<Integer> picks = new ArrayList<>();
        random.ints(random.nextInt(1 + MOST_IN_A_ROUND), 0, LETTERS).forEach(picks::add);
        if (round == ROUNDS - 1) {
            for (int letter = 0; letter < LETTERS; letter++) {
                picks.add(random.nextInt(1 + picks.size()), letter);
            }
        }
        return picks;
    }

    /** What must not depend on how often. */
    private record Ends(Balances balances, List<Position> positions, List<OrderHash> accepted, List<Order> orders) {}

    /** A world in which four executions were given up: of an order that rests, and of three that were never signed. */
    private static final class Scene implements AutoCloseable {
        private final Bench bench = new Bench(ROOM);
        private final List<JsonNode> letters;
        private final Set<Integer> inTheQueue = new HashSet<>();
        private final List<String> ids = new ArrayList<>();

        Scene() {
            bench.fire("ScanFunction.EveryMinute");
            bench.startOrder(bench.cloud, 1, TimeInForce.GTC, "0.02");
            bench.cloud.runUntilBlocked();
            bench.spoilCredentials();
            for (int sequence = 2; sequence <= LETTERS; sequence++) {
                bench.startOrder(bench.cloud, sequence);
            }
            bench.runOut(bench.cloud);
            letters = bench.cloud.deadLetters();
            assertEquals(
                    LETTERS,
                    letters.size(),
                    () -> bench.ledgers.orders().all().stream()
                            .map(Order::history)
                            .toList()
                            .toString());
            for (JsonNode line : bench.call("RedriveFunction", "{\"ids\":[]}").path("letters")) {
                inTheQueue.add(ids.size());
                ids.add(line.path("id").asText());
            }
            bench.mendCredentials();
        }

        /** Once it was taken out, the letter is delivered again, as a queue may. */
        void redrive(int letter) {
            if (!inTheQueue.remove(letter)) {
                bench.cloud.deliver(letters.get(letter));
                ids.set(letter, newest());
            }
            JsonNode report = bench.call("RedriveFunction", "{\"ids\":[\"" + ids.get(letter) + "\"]}");
            List<String> outcomes = new ArrayList<>();
            report.path("letters")
                    .forEach(line -> outcomes.add(line.path("outcome").asText()));
            assertEquals(1, outcomes.stream().filter("STARTED"::equals).count(), report.toString());
        }

        private String newest() {
            JsonNode lines = bench.call("RedriveFunction", "{\"ids\":[]}").path("letters");
            return lines.path(lines.size() - 1).path("id").asText();
        }

        void wait(Duration time) {
            Instant end = bench.clock.instant().plus(time);
            bench.cloud.runUntilBlocked();
            while (bench.cloud.nextDue().filter(due -> !due.isAfter(end)).isPresent()) {
                Instant due = bench.cloud.nextDue().orElseThrow();
                bench.advance(Duration.between(bench.clock.instant(), due));
                bench.cloud.runUntilBlocked();
            }
            bench.advance(Duration.between(bench.clock.instant(), end));
        }

        Ends ends() {
            return new Ends(
                    bench.ledgers.account().balances(),
                    bench.ledgers.redemptions().positions(),
                    bench.world.venue().acceptedOrders(),
                    bench.ledgers.orders().all());
        }

        void assertQuiet(String seed) {
            assertEquals(List.of(), bench.cloud.deadLetters(), seed);
            assertEquals(List.of(), bench.ledgers.orders().open(), seed);
            assertEquals(
                    List.of(),
                    bench.cloud.executions().stream()
                            .filter(execution -> execution.name().startsWith("redrive-"))
                            .filter(execution -> execution.status() != ExecutionStatus.SUCCEEDED)
                            .toList(),
                    seed);
        }

        @Override
        public void close() {
            bench.close();
        }
    }
}
