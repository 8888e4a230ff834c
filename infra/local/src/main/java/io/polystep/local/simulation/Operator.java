package io.polystep.local.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.local.cloud.LocalCloud;
import io.polystep.local.simulation.faults.Chaos;
import io.polystep.local.simulation.faults.Later;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The person who reads the dead letters and redrives what they name, sooner or later. */
public final class Operator {
    private static final int MOST_RESERVATIONS = 3;

    private final Chaos chaos;
    private final InstantSource clock;
    private final Later later = new Later();
    private final Set<String> waiting = new HashSet<>();
    private final Map<String, Integer> unreserved = new HashMap<>();
    private @Nullable LocalCloud running;
    private int read;
    private int redriven;

    /** @param chaos knows how long the person takes */
    public Operator(Chaos chaos, InstantSource clock) {
        this.chaos = chaos;
        this.clock = clock;
    }

    /** When the person acts next. */
    public Optional<Instant> nextDue() {
        return later.nextDue();
    }

    /** Forgets what was read: the process that held it is gone. */
    public void forget() {
        read = 0;
    }

    /** Reads new dead letters and redrives what is due. */
    public void act(LocalCloud cloud) {
        running = cloud;
        later.run(clock.instant());
        for (JsonNode letter : cloud.deadLetters(read)) {
            read++;
            String key = key(letter);
            // A redemption: the next run of the schedule tries again by itself.
            if (key.isEmpty() || isHopeless(key, letter)) {
                continue;
            }
            waiting.add(key);
            String name = key.substring(0, 32) + "-redrive-" + redriven++;
            later.at(clock.instant().plus(chaos.nextRedrive()), () -> redrive(key, name, letter.path("input")));
        }
    }

    /** A wish that cannot even be reserved, because no scan has seen its market: nothing was done for it. */
    private boolean isHopeless(String key, JsonNode letter) {
        boolean reserving = letter.path("failure").path("State").asText().equals("Reserve");
        return reserving && unreserved.merge(key, 1, Integer::sum) > MOST_RESERVATIONS;
    }

    // A failed execution ends in a Fail state, which redriving would only run again: the same input starts a new one.
    private void redrive(String key, String name, JsonNode input) {
        waiting.remove(key);
        Objects.requireNonNull(running).start("PlaceOrder", name, input);
    }

    /** Keys of the intents whose execution has failed and was not started again yet. */
    public Set<String> waiting() {
        return waiting;
    }

    /** An order's execution carries its intent. */
    private static String key(JsonNode letter) {
        return letter.path("input").has("intent")
                ? OrderKeys.of(letter.path("input").path("intent"))
                : "";
    }
}
