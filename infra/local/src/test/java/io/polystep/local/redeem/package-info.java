/** Redemption through the deployed state machine and handlers, on the in-JVM chain. */
@NullMarked
package io.polystep.local.redeem;

import org.jspecify.annotations.NullMarked;
