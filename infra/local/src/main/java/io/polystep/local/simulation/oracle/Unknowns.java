package io.polystep.local.simulation.oracle;

import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderState;
import io.polystep.local.simulation.world.SimulatedWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

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
                Instant last = from.isAfter(troubleUntil) ? from : troubleUntil;
                Duration unhindered = Duration.between(last, now);
                longest = unhindered.compareTo(longest) > 0 ? unhindered : longest;
                violations.expect(
                        "an unknown outcome ends within 5 minutes",
                        !now.isAfter(last.plus(MOST)),
                        () -> key + " unknown since " + from + ", last trouble " + troubleUntil + ", "
                                + order.history());
            }
        }
        since.clear();
        since.putAll(still);
    }

    /** The longest that one was seen after the last trouble and after it had become unknown. */
    Duration longest() {
        return longest;
    }
}
