package io.polystep.chain;

import com.fasterxml.jackson.databind.JsonNode;

/** What a node answered; that no node answered at all is an exception. */
public sealed interface RpcAnswer {
    /**
     * The method's result.
     *
     * @param value may be the JSON null
     */
    record Result(JsonNode value) implements RpcAnswer {}

    /**
     * The node refused.
     *
     * @param error why
     */
    record Failed(RpcError error) implements RpcAnswer {}
}
