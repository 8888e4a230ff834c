package io.polystep.local.simulation.oracle;

import io.polystep.local.simulation.world.Boundary;
import io.polystep.local.simulation.world.SimulatedWorld;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A lease that has changed hands ends the work under it: what that work still writes must be refused. */
public final class LeasedWork {
    private static final Pattern LEASE = Pattern.compile("(LEASE#\\S+)/HOLDER");

    private final SimulatedWorld world;
    private final Violations violations;
    /** What each call under way holds, the innermost first. */
    private final Deque<Optional<Held>> calls = new ArrayDeque<>();

    private record Held(String lease, long fence) {}

    /** @param world whose table is read, without anything between */
    public LeasedWork(SimulatedWorld world, Violations violations) {
        this.world = world;
        this.violations = violations;
    }

    /** A function is called. */
    void begins() {
        calls.push(Optional.empty());
    }

    /** The innermost call is over. */
    void ends() {
        calls.pop();
    }

    /**
     * A write of the innermost call; one that the store refuses is thrown on and breaks nothing.
     *
     * @param what the operation and the keys that it is about
     */
    <T> T write(String what, Boundary.Call<T> call) {
        Optional<Held> held = calls.isEmpty() ? Optional.empty() : calls.element();
        Optional<Long> found = held.map(mine -> fence(mine.lease()));
        T answer = call.make();
        if (held.isPresent()) {
            violations.expect(
                    "work whose lease was taken over writes nothing",
                    found.equals(held.map(Held::fence)),
                    () -> held.get() + ", found fence " + found.orElseThrow() + ", written " + what);
        }
        if (!calls.isEmpty()) {
            calls.pop();
            calls.push(held.isPresent() ? held.filter(this::stillHeld) : taken(what));
        }
        return answer;
    }

    /** The first write about a lease takes it. */
    private Optional<Held> taken(String what) {
        Matcher lease = LEASE.matcher(what);
        return lease.find() ? Optional.of(new Held(lease.group(1), fence(lease.group(1)))) : Optional.empty();
    }

    /** Giving it back moves the fence. */
    private boolean stillHeld(Held held) {
        return fence(held.lease()) == held.fence();
    }

    private long fence(String lease) {
        Map<String, AttributeValue> item = world.table()
                .getItem(get -> get.tableName(world.variable("TABLE_NAME"))
                        .key(Map.of("pk", AttributeValue.fromS(lease), "sk", AttributeValue.fromS("HOLDER"))))
                .item();
        return Long.parseLong(Objects.requireNonNull(item.get("fence"), lease).n());
    }
}
