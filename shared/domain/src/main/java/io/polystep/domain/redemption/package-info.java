/** From a resolved condition to money: payout vector, expected payout, and the life of one redemption. */
@NullMarked
package io.polystep.domain.redemption;

import org.jspecify.annotations.NullMarked;
