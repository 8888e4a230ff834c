/** What decides to trade: the {@link Strategy} interface and the built-in strategies, all pure functions. */
@NullMarked
package io.polystep.strategy;

import org.jspecify.annotations.NullMarked;
