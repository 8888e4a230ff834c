package io.polystep.local.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.local.chain.Chain;
import io.polystep.local.chain.ChainNode;
import io.polystep.local.chain.Hex;
import io.polystep.local.chain.RpcException;
import io.polystep.local.chain.evm.Bytes;
import io.polystep.local.chain.evm.ExecutionResult;
import io.polystep.local.chain.evm.TransactionCall;
import java.math.BigInteger;
import java.util.Map;

/** Calls that leave no trace, and gas estimates. */
final class CallMethods {
    private static final long GAS_CAP = 30_000_000;

    private final ChainNode node;

    CallMethods(ChainNode node) {
        this.node = node;
    }

    void register(Map<String, RpcMethod> table) {
        table.put("eth_call", p -> node.read(chain -> Json.text(call(chain, p))));
        table.put("eth_estimateGas", p -> node.read(chain -> Json.text(Hex.quantity(estimate(chain, p)))));
    }

    private String call(Chain chain, Params params) {
        return required(run(chain, params, gas(params))).output().hex();
    }

    /** The least gas, to within 1/64, with which the call succeeds. */
    private long estimate(Chain chain, Params params) {
        long enough = gas(params);
        long tooLittle = required(run(chain, params, enough)).gasUsed() - 1;
        while (enough - tooLittle > Math.max(1, tooLittle / 64)) {
            long middle = Math.min((enough + tooLittle) / 2, 2 * tooLittle);
            if (run(chain, params, middle).succeeded()) {
                enough = middle;
            } else {
                tooLittle = middle;
            }
        }
        return enough;
    }

    private ExecutionResult run(Chain chain, Params params, long gas) {
        return BlockTags.state(chain, params, 1).simulate(chain.config(), transaction(params.node(0), gas), node.now());
    }

    private static long gas(Params params) {
        JsonNode gas = params.node(0).path("gas");
        return gas.isTextual()
                ? Hex.readNumber(gas.textValue())
                        .min(BigInteger.valueOf(GAS_CAP))
                        .longValue()
                : GAS_CAP;
    }

    private static TransactionCall transaction(JsonNode request, long gas) {
        JsonNode to = request.path("to");
        String data = request.path("input").asText(request.path("data").asText("0x"));
        return new TransactionCall(
                request.hasNonNull("from")
                        ? Hex.readAddress(request.path("from").asText())
                        : BigInteger.ZERO,
                to.isTextual() ? Hex.readAddress(to.textValue()) : null,
                Hex.readNumber(request.path("value").asText("0x0")),
                Bytes.of(Hex.readBytes(data)),
                gas,
                BigInteger.ZERO,
                Map.of());
    }

    private static ExecutionResult required(ExecutionResult result) {
        return switch (result.status()) {
            case SUCCESS -> result;
            case REVERTED ->
                throw new RpcException(
                        RpcException.REVERTED,
                        "execution reverted" + RevertReason.suffix(result.output()),
                        result.output().hex());
            case FAILED -> throw RpcException.refused(result.reason());
        };
    }
}
