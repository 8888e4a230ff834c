/**
 * A single-producer chain inside the JVM: an EVM interpreter checked against Foundry's anvil, behind JSON-RPC.
 *
 * <p>Entry point: {@link io.polystep.local.chain.ChainNode}. One transaction makes one block; there is no mempool and no
 * reorganisation. The same changes at the same times give the same hashes.
 */
@NullMarked
package io.polystep.local.chain;

import org.jspecify.annotations.NullMarked;
