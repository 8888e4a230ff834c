/**
 * Crashes at every boundary of a scenario: recorded from a run without a crash, never listed by hand. Entry point: {@link
 * io.polystep.local.simulation.crash.CrashMatrix}.
 */
@NullMarked
package io.polystep.local.simulation.crash;

import org.jspecify.annotations.NullMarked;
