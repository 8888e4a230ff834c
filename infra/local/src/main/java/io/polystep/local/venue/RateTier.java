package io.polystep.local.venue;

/**
 * A signer's budget.
 *
 * @param name as the headers tell it
 * @param ordersPerSecond refill of the order bucket, at least 1
 * @param orderBurst size of the order bucket, at least 1
 * @param cancelsPerSecond refill of the cancel bucket, at least 1
 * @param cancelBurst size of the cancel bucket, at least 1
 * @param enforced false in the warning mode: nothing is refused, but the warning header is set
 */
public record RateTier(
        String name, long ordersPerSecond, long orderBurst, long cancelsPerSecond, long cancelBurst, boolean enforced) {
    /** The tier of new traders, enforced. */
    public static final RateTier STANDARD = new RateTier("standard", 40, 60, 80, 120, true);

    /** The highest tier, enforced. */
    public static final RateTier ELITE = new RateTier("elite", 600, 900, 1200, 1800, true);

    /** Refuses rates and bursts below 1. */
    public RateTier {
        if (Math.min(Math.min(ordersPerSecond, orderBurst), Math.min(cancelsPerSecond, cancelBurst)) < 1) {
            throw new IllegalArgumentException("expected rates and bursts of at least 1, found " + ordersPerSecond + "/"
                    + orderBurst + " orders and " + cancelsPerSecond + "/" + cancelBurst + " cancels");
        }
    }
}
