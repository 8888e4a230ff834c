package io.polystep.placement;

import io.polystep.domain.order.IntentKey;
import io.polystep.runtime.Invocation;

/** What one handler does for one intent within one invocation: wires its step to the world and runs it. */
interface Work {
    /** Does the step and says what comes next. */
    OrderAnswer run(IntentKey key, Invocation invocation);
}
