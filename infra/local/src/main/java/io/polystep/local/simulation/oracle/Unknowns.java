package io.polystep.local.simulation.oracle;

import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderState;
import io.polystep.local.simulation.world.SimulatedWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Every unknown outcome ends soon after nothing stands in the way any more. */
public final class Unknowns {
    private static final Duration MOST = Duration.ofMinutes(5);

    private final SimulatedWorld world;
    private final Violations violations;
    private Duration longest = Duration.ZERO;
    private final Map<String, Instant> since = new HashMap<>();

    /** None so far. */
    public Unknowns(SimulatedWorld world, Violations violations) {
        this.world = world;
        this.violations = violations;
    }

    /**
     * Looks at all open orders.
     *
     * @param troubleUntil when the last fault was or ends
     * @param waitingForAPerson keys of intents whose execution has given up
     */
    public void check(Instant troubleUntil, Set<String> waitingForAPerson) {
        Instant now = world.clock().instant();
        Map<String, Instant> still = new HashMap<>();
        for (Order order : world.ledgers().orders().open()) {
            String key = order.key().value();
            boolean unknown = order.state() == OrderState.UNKNOWN || order.state() == OrderState.SENT;
            if (unknown && !waitingForAPerson.contains(key)) {
                Instant from = since.getOrDefault(key, now);
                still.put(key, from);
                judge(
                        unhindered(from, troubleUntil, now),
                        () -> key + " unknown since " + from + ", last trouble " + troubleUntil + ", "
                                + order.history());
            }
        }
        // One that is known by now was not known until now, as far as anybody looked.
        since.forEach((key, from) -> {
            if (!still.containsKey(key) && !waitingForAPerson.contains(key)) {
                judge(unhindered(from, troubleUntil, now), () -> key + " unknown from " + from + " until " + now);
            }
        });
        since.clear();
        since.putAll(still);
    }

    /** How long nothing has stood in the way of one that was found at {@code from}. */
    private static Duration unhindered(Instant from, Instant troubleUntil, Instant now) {
        Duration time = Duration.between(from.isAfter(troubleUntil) ? from : troubleUntil, now);
        return time.isNegative() ? Duration.ZERO : time;
    }

    private void judge(Duration unhindered, Supplier<String> details) {
        longest = unhindered.compareTo(longest) > 0 ? unhindered : longest;
        violations.expect("an unknown outcome ends within 5 minutes", unhindered.compareTo(MOST) <= 0, details);
    }

    /** True when there was one at the last look. */
    boolean some() {
        return !since.isEmpty();
    }

    /** The longest that one was seen after the last trouble and after it had become unknown. */
    Duration longest() {
        return longest;
    }
}
