package io.polystep.strategy;

import io.polystep.domain.order.StrategyId;
import io.polystep.strategy.late.LateConfirmation;
import io.polystep.strategy.late.LateParameters;
import java.util.List;
import java.util.Optional;

/** The built-in strategies by name. */
public final class Strategies {
    private static final List<Strategy> BUILT_IN = List.of(new LateConfirmation(LateParameters.standard()));

    private Strategies() {}

    /** The strategy of this name with its standard parameters, or empty when there is none. */
    public static Optional<Strategy> named(StrategyId id) {
        return BUILT_IN.stream().filter(strategy -> strategy.id().equals(id)).findFirst();
    }

    /** All built-in strategies. */
    public static List<Strategy> all() {
        return BUILT_IN;
    }
}
