package io.polystep.local.simulation.crash;

import io.polystep.domain.order.TimeInForce;
import io.polystep.local.simulation.faults.FaultKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A short story in one window, from the wish to the money: crashed at every boundary.
 *
 * @param name for people and the command line
 * @param wishes what is asked for
 * @param script what goes wrong besides the crash, with its time after the wish when it happens by itself
 */
public record Scenario(String name, List<Wish> wishes, Map<FaultKind, Duration> script) {
    /**
     * One wish.
     *
     * @param winner true to buy the outcome that will win
     * @param cents dollars to spend, in cents
     * @param ticks above the best offer
     * @param kind how it may rest
     */
    public record Wish(boolean winner, long cents, int ticks, TimeInForce kind) {}

    /** Copies the collections. */
    public Scenario {
        wishes = List.copyOf(wishes);
        script = Map.copyOf(script);
    }

    static Scenario of(String name, Wish... wishes) {
        return new Scenario(name, List.of(wishes), Map.of());
    }

    static Scenario with(FaultKind kind, long seconds) {
        return new Scenario(
                kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                List.of(Scenarios.USUAL),
                Map.of(kind, Duration.ofSeconds(seconds)));
    }
}
