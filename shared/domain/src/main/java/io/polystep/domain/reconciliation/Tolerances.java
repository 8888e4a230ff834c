package io.polystep.domain.reconciliation;

import io.polystep.domain.money.Usdc;
import java.time.Duration;

/**
 * How much may differ, and only while something is on its way; in quiescence nothing may.
 *
 * @param warnPercent of the ledger's cash, from which a difference is a warning
 * @param blockPercent from which it stops new risk
 * @param shareMicros millionths of a share that do not matter
 * @param staleAfter age from which the newest block says nothing about now
 * @param youngOrder age up to which an order that the ledger does not show may still be on its way into the list
 */
public record Tolerances(
        int warnPercent, int blockPercent, long shareMicros, Duration staleAfter, Duration youngOrder) {
    /** Two and ten percent, a hundredth of a share. */
    public static Tolerances standard(Duration staleAfter) {
        return new Tolerances(2, 10, 10_000, staleAfter, Duration.ofSeconds(10));
    }

    /** Refuses limits that contradict one another. */
    public Tolerances {
        if (warnPercent < 0 || blockPercent < warnPercent || shareMicros < 0 || staleAfter.isNegative()) {
            throw new IllegalArgumentException("expected 0 <= warn <= block and nothing negative, found warn "
                    + warnPercent + ", block " + blockPercent + ", shares " + shareMicros + ", stale " + staleAfter);
        }
    }

    /** How bad a difference of dollars is that nothing on its way explains. */
    Status judge(Usdc distance, Usdc of) {
        Usdc size = distance.isNegative() ? distance.negated() : distance;
        if (atLeast(size, blockPercent, of)) {
            return Status.BLOCK;
        }
        return atLeast(size, warnPercent, of) ? Status.WARN : Status.IN_FLIGHT;
    }

    /** True for a positive size that is {@code percent} or more of {@code of}. */
    private static boolean atLeast(Usdc size, int percent, Usdc of) {
        return size.isPositive()
                && Math.multiplyExact(size.micros(), 100L) >= Math.multiplyExact(of.micros(), (long) percent);
    }
}
