/** Prices, shares and dollars as integer micro-units with named rounding; nothing here is ever a {@code double}. */
@NullMarked
package io.polystep.domain.money;

import org.jspecify.annotations.NullMarked;
