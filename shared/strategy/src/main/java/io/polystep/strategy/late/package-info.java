/** Late confirmation: buys the favoured side of a crypto Up/Down window near its end. Unproven. */
@NullMarked
package io.polystep.strategy.late;

import org.jspecify.annotations.NullMarked;
