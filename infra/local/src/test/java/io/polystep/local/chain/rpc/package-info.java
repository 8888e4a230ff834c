/** Tests of JSON-RPC over HTTP. */
@NullMarked
package io.polystep.local.chain.rpc;

import org.jspecify.annotations.NullMarked;
