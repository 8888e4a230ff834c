/** What is traded: conditions, outcome tokens, windows, fee schedules and order books. */
@NullMarked
package io.polystep.domain.market;

import org.jspecify.annotations.NullMarked;
