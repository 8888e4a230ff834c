package io.polystep.redemption;

import java.util.List;

/**
 * What can be redeemed now.
 *
 * @param redemptions at most {@link Resolved#MOST}, the rest comes with the next run
 * @param unresolved conditions with positions that are not resolved yet
 */
public record ResolvedList(List<RedemptionRequest> redemptions, int unresolved) {}
