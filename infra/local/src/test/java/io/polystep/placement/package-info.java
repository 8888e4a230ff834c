/** The deployed steps of an order on the embedded table. */
@NullMarked
package io.polystep.placement;

import org.jspecify.annotations.NullMarked;
