/**
 * The whole system from one seed, in one thread, on virtual time. Entry point: {@link
 * io.polystep.local.simulation.Simulation}.
 */
@NullMarked
package io.polystep.local.simulation;

import org.jspecify.annotations.NullMarked;
