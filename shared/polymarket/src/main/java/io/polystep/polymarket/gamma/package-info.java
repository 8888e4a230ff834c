/**
 * Discovery: which markets and events there are. Whether one can be traded is decided by
 * {@link io.polystep.polymarket.PolymarketMarkets} for each; a summary here is enough to find it.
 */
@NullMarked
package io.polystep.polymarket.gamma;

import org.jspecify.annotations.NullMarked;
