package io.polystep.local.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.polystep.local.chain.ChainNode;
import io.polystep.local.chain.Hex;
import io.polystep.local.chain.RpcException;
import io.polystep.local.chain.evm.Bytes;
import java.math.BigInteger;

/**
 * Calls of contract getters that answer one word.
 *
 * @param node the chain
 */
record ContractReads(ChainNode node) {
    BigInteger word(BigInteger contract, Bytes call) {
        return new BigInteger(answer(contract, call).substring(2, 2 + 64), 16);
    }

    /** False when the call reverts. */
    boolean succeeds(BigInteger contract, Bytes call) {
        try {
            return answer(contract, call).length() > 2;
        } catch (RpcException reverted) {
            return false;
        }
    }

    private String answer(BigInteger contract, Bytes call) {
        ArrayNode params = JsonNodeFactory.instance.arrayNode();
        params.addObject().put("to", Hex.address(contract)).put("data", call.hex());
        params.add("latest");
        return node.call("eth_call", params).asText();
    }
}
