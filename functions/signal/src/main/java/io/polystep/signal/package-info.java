/** The scheduled signal: asks the enabled strategies about the current windows and starts one execution for each wish. */
@NullMarked
package io.polystep.signal;

import org.jspecify.annotations.NullMarked;
