/**
 * What must hold in every simulation, whatever goes wrong. The oracles know the venue's and the chain's own state, and read
 * the ledger without anything between. Entry point: {@link io.polystep.local.simulation.oracle.Oracles}.
 */
@NullMarked
package io.polystep.local.simulation.oracle;

import org.jspecify.annotations.NullMarked;
