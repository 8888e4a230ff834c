package io.polystep.placement;

import io.polystep.domain.order.IntentKey;

/** The work of one handler, over the ports; made anew for each invocation, so that secrets are never kept. */
interface Step {
    /** Does the step for one intent and says what comes next. */
    OrderAnswer run(IntentKey key);
}
