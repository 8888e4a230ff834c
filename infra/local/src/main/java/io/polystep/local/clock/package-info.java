/** Virtual time: a recorded day passes in seconds because waiting is a jump. */
@NullMarked
package io.polystep.local.clock;

import org.jspecify.annotations.NullMarked;
