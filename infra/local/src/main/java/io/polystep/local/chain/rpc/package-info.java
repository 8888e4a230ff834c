/** JSON-RPC over the chain: one small class per group of methods, and the loopback server. */
@NullMarked
package io.polystep.local.chain.rpc;

import org.jspecify.annotations.NullMarked;
