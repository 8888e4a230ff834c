package io.polystep.testkit;

import io.polystep.domain.port.Halts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Halts in memory; the first of a scope stays. */
public final class InMemoryHalts implements Halts {
    private final Map<String, Halt> halts = new LinkedHashMap<>();

    @Override
    public void set(String scope, String reason, String actor, Instant now) {
        halts.putIfAbsent(scope, new Halt(scope, reason, actor, now));
    }

    @Override
    public void clear(String scope, String reason, String actor, Instant now) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("expected a reason for clearing halt " + scope + ", found none");
        }
        halts.remove(scope);
    }

    @Override
    public boolean inForce(String scope) {
        return halts.containsKey(scope);
    }

    @Override
    public List<Halt> inForce() {
        return List.copyOf(halts.values());
    }

    /** The reasons of the halts in force, by scope. */
    public Map<String, String> reasons() {
        return halts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, halt -> halt.getValue().reason()));
    }
}
