package io.polystep.local.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.local.chain.Chain;
import io.polystep.local.chain.ChainConfig;
import io.polystep.local.chain.ChainNode;
import io.polystep.local.chain.Hex;
import io.polystep.local.chain.RpcException;
import java.math.BigInteger;
import java.util.Map;

/** Which chain this is and what gas costs. */
final class NetworkMethods {
    private static final long MAX_FEE_HISTORY = 1_024;

    private final ChainNode node;

    NetworkMethods(ChainNode node) {
        this.node = node;
    }

    void register(Map<String, RpcMethod> table) {
        table.put("eth_chainId", p -> Json.text(Hex.quantity(config().chainId())));
        table.put("net_version", p -> Json.text(Long.toString(config().chainId())));
        table.put("web3_clientVersion", p -> Json.text("polystep-local-chain/1"));
        table.put("eth_gasPrice", p -> Json.text(Hex.quantity(config().baseFee().add(config().suggestedTip()))));
        table.put("eth_maxPriorityFeePerGas", p -> Json.text(Hex.quantity(config().suggestedTip())));
        table.put("eth_feeHistory", p -> node.read(chain -> feeHistory(chain, p)));
    }

    private ChainConfig config() {
        return node.read(Chain::config);
    }

    private static JsonNode feeHistory(Chain chain, Params params) {
        var newest = BlockTags.find(chain.history(), params.text(1))
                .orElseThrow(() -> RpcException.refused("request beyond head block"));
        long wanted = params.number(0).min(BigInteger.valueOf(MAX_FEE_HISTORY)).longValue();
        long oldest = Math.max(0, newest.number() - wanted + 1);
        ObjectNode answer = Json.object().put("oldestBlock", Hex.quantity(oldest));
        ArrayNode fees = answer.putArray("baseFeePerGas");
        ArrayNode ratios = answer.putArray("gasUsedRatio");
        for (long number = oldest; number <= newest.number(); number++) {
            fees.add(Hex.quantity(chain.history().block(number).orElseThrow().baseFee()));
            long used = chain.history().block(number).orElseThrow().gasUsed();
            ratios.add((double) used / chain.config().blockGasLimit());
        }
        fees.add(Hex.quantity(chain.config().baseFee()));
        return answer;
    }
}
