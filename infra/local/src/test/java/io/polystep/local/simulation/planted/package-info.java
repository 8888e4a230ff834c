/**
 * Faults that somebody could have written, planted into product classes as they are loaded, and the proof that the crash
 * matrix or the simulation sees each of them. Entry point: {@link io.polystep.local.simulation.planted.PlantedBugsTest}.
 */
@NullMarked
package io.polystep.local.simulation.planted;

import org.jspecify.annotations.NullMarked;
