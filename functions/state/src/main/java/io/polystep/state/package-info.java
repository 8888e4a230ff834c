/**
 * The scheduled look at the wallet and at every open position, which keeps the state record: marks, peak, the start of the
 * day, and the halt of a drawdown. Start at {@link io.polystep.state.LookHandler}.
 */
@NullMarked
package io.polystep.state;

import org.jspecify.annotations.NullMarked;
