package io.polystep.local.venue;

import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.TimeInForce;

/**
 * An order as posted.
 *
 * @param hash its id
 * @param fields what is signed
 * @param signature as posted
 * @param owner API key
 * @param timeInForce how long it may rest
 * @param expirationSeconds Unix time for {@link TimeInForce#GTD}, otherwise 0
 * @param postOnly true when it must not take
 * @param deferred true when it asked to be answered before it is executed
 * @param limitMicros its price on the market's grid, in millionths
 */
record PlacedOrder(
        OrderHash hash,
        OrderFields fields,
        String signature,
        String owner,
        TimeInForce timeInForce,
        long expirationSeconds,
        boolean postOnly,
        boolean deferred,
        long limitMicros) {
    boolean isBuy() {
        return fields.side() == Side.BUY;
    }

    /** True for orders that never rest. */
    boolean isImmediate() {
        return timeInForce == TimeInForce.FAK || timeInForce == TimeInForce.FOK;
    }

    /** Shares that it names, in millionths. */
    long shareMicros() {
        return isBuy() ? fields.takerAmount() : fields.makerAmount();
    }
}
