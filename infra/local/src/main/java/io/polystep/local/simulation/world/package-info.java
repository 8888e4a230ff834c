/**
 * Everything that a simulated system stands in, in one process and one thread: made markets, the venue, the model of the
 * chain, the table, the state machines and the deployed functions, with one {@link
 * io.polystep.local.simulation.world.Boundary} between the functions and all the rest. Entry point: {@link
 * io.polystep.local.simulation.world.SimulatedWorld}.
 */
@NullMarked
package io.polystep.local.simulation.world;

import org.jspecify.annotations.NullMarked;
