/**
 * What goes wrong in a simulation, and when: drawn from the seed, applied at the boundary or to the world. Entry point:
 * {@link io.polystep.local.simulation.faults.Chaos}.
 */
@NullMarked
package io.polystep.local.simulation.faults;

import org.jspecify.annotations.NullMarked;
