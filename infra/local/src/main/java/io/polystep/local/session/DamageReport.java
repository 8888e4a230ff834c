package io.polystep.local.session;

import java.util.EnumMap;
import java.util.Map;

/** Counts left-out messages by reason and keeps the first example of each. Not thread-safe: one replay, one thread. */
public final class DamageReport {
    private final Map<Damage, Long> counts = new EnumMap<>(Damage.class);
    private final Map<Damage, Example> examples = new EnumMap<>(Damage.class);

    /**
     * Where a kind of damage was first seen.
     *
     * @param file name of the data file
     * @param line line number, from 1
     * @param detail what was expected and what was found
     */
    public record Example(String file, long line, String detail) {}

    /** An empty report. */
    public DamageReport() {}

    /** Counts one message. */
    void add(Damage damage, Example example) {
        counts.merge(damage, 1L, Math::addExact);
        examples.putIfAbsent(damage, example);
    }

    /** All messages left out so far. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Messages left out so far for each reason that occurred. */
    public Map<Damage, Long> counts() {
        return Map.copyOf(counts);
    }

    /** The first example of each reason that occurred. */
    public Map<Damage, Example> examples() {
        return Map.copyOf(examples);
    }
}
