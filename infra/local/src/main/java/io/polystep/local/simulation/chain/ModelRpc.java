package io.polystep.local.simulation.chain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;

/** JSON-RPC over a {@link ModelChain}. Every answer is of the moment, or of earlier while the chain's nodes lag. */
public final class ModelRpc {
    static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int METHOD_NOT_FOUND = -32_601;
    private static final int REFUSED = -32_000;
    private static final int REVERTED = 3;

    private final ModelChain chain;
    private final ModelCalls calls;
    private final ModelBlocks blocks;
    private final ModelPool pool;

    /** Answers for one chain. */
    public ModelRpc(ModelChain chain) {
        this.chain = chain;
        this.calls = new ModelCalls(chain);
        this.blocks = new ModelBlocks(chain);
        this.pool = new ModelPool(chain);
    }

    /** A node's refusal. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int code;

        private Refused(int code, String message) {
            super(message, null, false, false);
            this.code = code;
        }

        static Refused reverted(String reason) {
            return new Refused(REVERTED, "execution reverted: " + reason);
        }

        static Refused refused(String message) {
            return new Refused(REFUSED, message);
        }
    }

    /** Answers one request, or each of a batch. */
    public JsonNode answer(JsonNode request) {
        if (request.isArray()) {
            ArrayNode answers = JSON.arrayNode();
            request.forEach(one -> answers.add(answer(one)));
            return answers;
        }
        ObjectNode envelope = JSON.objectNode();
        envelope.put("jsonrpc", "2.0");
        envelope.set("id", request.path("id"));
        try {
            envelope.set("result", result(request.path("method").asText(), request.path("params")));
        } catch (Refused refused) {
            envelope.putObject("error").put("code", refused.code).put("message", refused.getMessage());
        }
        return envelope;
    }

    private JsonNode result(String method, JsonNode params) {
        long at = chain.now() - chain.troubles().lagMillis();
        return switch (method) {
            case "eth_chainId" -> JSON.textNode("0x89");
            case "eth_blockNumber" -> quantity(chain.head(at));
            case "eth_call" -> JSON.textNode(calls.call(params.path(0), at));
            case "eth_getCode" -> JSON.textNode("0x60");
            case "eth_estimateGas" -> estimate(params.path(0), at);
            case "eth_gasPrice" -> quantity(ModelBlocks.BASE_FEE + ModelBlocks.TIP);
            case "eth_maxPriorityFeePerGas" -> quantity(ModelBlocks.TIP);
            case "eth_feeHistory" -> blocks.fees(params, at);
            case "eth_getBalance" -> JSON.textNode(hex(chain.gasCoin(account(params))));
            case "eth_getTransactionCount" ->
                quantity(pool.count(account(params), params.path(1).asText("latest"), at));
            case "eth_getBlockByNumber" -> blocks.block(params.path(0).asText(), at);
            case "eth_getLogs" -> blocks.logs(params.path(0), at);
            case "eth_getTransactionReceipt" -> blocks.receipt(params.path(0).asText(), at);
            case "eth_getTransactionByHash" -> blocks.transaction(params.path(0).asText(), at);
            case "eth_sendRawTransaction" ->
                JSON.textNode(pool.send(params.path(0).asText()));
            default -> throw new Refused(METHOD_NOT_FOUND, "the method " + method + " does not exist/is not available");
        };
    }

    private JsonNode estimate(JsonNode call, long at) {
        calls.check(call, at);
        return quantity(ModelChain.GAS_USED);
    }

    private static String account(JsonNode params) {
        return params.path(0).asText().toLowerCase(java.util.Locale.ROOT);
    }

    static JsonNode quantity(long number) {
        return JSON.textNode("0x" + Long.toHexString(number));
    }

    static String hex(BigInteger number) {
        return "0x" + number.toString(16);
    }
}
