/**
 * A model of the chain for simulations: balances, conditions, nonces, blocks and receipts behind the same JSON-RPC as the
 * in-JVM chain, without executing code. A contract test runs one scenario on both. Entry point: {@link
 * io.polystep.local.simulation.chain.ModelChain}.
 */
@NullMarked
package io.polystep.local.simulation.chain;

import org.jspecify.annotations.NullMarked;
