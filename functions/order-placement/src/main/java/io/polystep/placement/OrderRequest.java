package io.polystep.placement;

import io.polystep.domain.order.IntentKey;

/**
 * What every step after the first gets.
 *
 * @param intentKey 64 hex digits
 */
public record OrderRequest(String intentKey) {
    /** The key as a value. */
    IntentKey key() {
        return new IntentKey(intentKey);
    }
}
