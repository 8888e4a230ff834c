package io.polystep.signal;

import io.polystep.domain.order.OrderIntent;

/** Starts the order of a wish. */
interface Starter {
    /**
     * Starts one execution, named after the intent key.
     *
     * @return false when it was started before
     * @throws io.polystep.domain.error.RetryableException if it could not be started now
     */
    boolean start(OrderIntent intent);
}
