package io.polystep.local.simulation.chain;

import io.polystep.domain.market.ConditionId;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a simulation makes go wrong on the chain. Nothing, unless told. */
public final class ModelTroubles {
    private final Set<String> refusedFills = new HashSet<>();
    private final Set<String> free = new HashSet<>();
    private final Set<ConditionId> halves = new HashSet<>();
    private final Set<ConditionId> unpaid = new HashSet<>();
    private final Map<ConditionId, Duration> disputes = new HashMap<>();
    private long lagMillis;

    ModelTroubles() {}

    /** A fill will not settle. */
    public void refuseSettlement(String fill) {
        refusedFills.add(fill);
    }

    /** A fill pays no fee, as a maker's. */
    public void withoutFee(String fill) {
        free.add(fill);
    }

    /** A condition will pay both slots half. */
    public void payHalf(ConditionId condition) {
        halves.add(condition);
    }

    /** Redeeming a condition succeeds and moves nothing, until {@link #payAgain}. */
    public void payNothing(ConditionId condition) {
        unpaid.add(condition);
    }

    /** Redeeming a condition pays again. */
    public void payAgain(ConditionId condition) {
        unpaid.remove(condition);
    }

    /** A condition's result comes later than the venue says. */
    public void dispute(ConditionId condition, Duration later) {
        disputes.put(condition, later);
    }

    /** Nodes answer with what was true that long ago; zero for none. */
    public void lag(Duration behind) {
        lagMillis = behind.toMillis();
    }

    boolean refusesSettlement(String fill) {
        return refusedFills.contains(fill);
    }

    boolean isWithoutFee(String fill) {
        return free.contains(fill);
    }

    boolean paysHalf(ConditionId condition) {
        return halves.contains(condition);
    }

    boolean paysNothing(ConditionId condition) {
        return unpaid.contains(condition);
    }

    Duration resolutionDelay(ConditionId condition) {
        return disputes.getOrDefault(condition, Duration.ZERO);
    }

    long lagMillis() {
        return lagMillis;
    }
}
