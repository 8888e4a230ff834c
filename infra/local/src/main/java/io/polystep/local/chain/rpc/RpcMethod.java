package io.polystep.local.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;

/** One JSON-RPC method. */
@FunctionalInterface
interface RpcMethod {
    JsonNode answer(Params params);
}
