package io.polystep.local.simulation;

import io.polystep.local.simulation.faults.FaultKind;
import io.polystep.local.simulation.oracle.Orders;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What several simulations did together. Not thread-safe. */
public final class Totals {
    private final Map<FaultKind, Long> faults = new EnumMap<>(FaultKind.class);
    private Duration time = Duration.ZERO;
    private long runs;
    private long windows;
    private long intents;
    private long orders;
    private long fills;
    private long redemptions;
    private long violations;
    private final Map<String, Long> broken = new TreeMap<>();
    private Duration longestUnknown = Duration.ZERO;

    /** Adds one run. */
    public void add(SimulationResult result) {
        runs++;
        time = time.plus(result.options().time());
        windows += result.windows();
        intents += result.intents();
        orders += result.orders();
        fills += result.fills();
        redemptions += result.redemptions();
        violations += result.violations().size();
        result.violations().forEach(violation -> broken.merge(violation.rule(), 1L, Math::addExact));
        if (result.longestUnknown().compareTo(longestUnknown) > 0) {
            longestUnknown = result.longestUnknown();
        }
        result.faults().forEach((kind, count) -> faults.merge(kind, count, Math::addExact));
    }

    /** Rules that did not hold, over all runs. */
    public long violations() {
        return violations;
    }

    /** Orders at the venue beyond the one of their intent, or without one. */
    public long extraOrders() {
        return Orders.EXTRA.stream()
                .mapToLong(rule -> broken.getOrDefault(rule, 0L))
                .sum();
    }

    /** How often each rule did not hold; empty when all held. */
    public Map<String, Long> broken() {
        return new TreeMap<>(broken);
    }

    /** How long an outcome stayed unknown at most while nothing stood in the way. */
    public Duration longestUnknown() {
        return longestUnknown;
    }

    /** Intents of all runs. */
    public long intents() {
        return intents;
    }

    /** Days of all runs. */
    public double days() {
        return time.toMinutes() / (double) Duration.ofDays(1).toMinutes();
    }

    /** Kinds that could have happened and never did. */
    public List<FaultKind> never() {
        return faults.entrySet().stream()
                .filter(entry -> entry.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How often each kind happened. */
    public Map<FaultKind, Long> faults() {
        return new EnumMap<>(faults);
    }

    /** All of it in one line. */
    @Override
    public String toString() {
        return String.format(
                java.util.Locale.ROOT,
                "%d simulations, %.1f days, %d windows, %d intents, %d orders, %d fills, %d redemptions, %d faults, %d"
                        + " violations",
                runs,
                days(),
                windows,
                intents,
                orders,
                fills,
                redemptions,
                faults.values().stream().mapToLong(Long::longValue).sum(),
                violations);
    }
}
