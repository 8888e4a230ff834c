package io.polystep.local.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.polystep.local.chain.Block;
import io.polystep.local.chain.Chain;
import io.polystep.local.chain.ChainNode;
import io.polystep.local.chain.Hex;
import io.polystep.local.chain.Receipt;
import io.polystep.local.chain.RpcException;
import io.polystep.local.chain.evm.LogEntry;
import java.util.Map;

/** eth_getLogs by block range, one or more addresses, and topics. */
final class LogMethods {
    private final ChainNode node;

    LogMethods(ChainNode node) {
        this.node = node;
    }

    void register(Map<String, RpcMethod> table) {
        table.put("eth_getLogs", p -> node.read(chain -> find(chain, p.node(0))));
    }

    private static ArrayNode find(Chain chain, JsonNode filter) {
        ArrayNode found = Json.FACTORY.arrayNode();
        long last = number(chain, filter.path("toBlock").asText("latest"));
        for (long n = number(chain, filter.path("fromBlock").asText("latest")); n <= last; n++) {
            for (String hash : chain.history().block(n).orElseThrow().transactions()) {
                collect(chain.history().transaction(hash).orElseThrow().receipt(), filter, found);
            }
        }
        return found;
    }

    private static void collect(Receipt receipt, JsonNode filter, ArrayNode found) {
        for (int i = 0; i < receipt.logs().size(); i++) {
            LogEntry log = receipt.logs().get(i);
            if (matches(log, filter)) {
                found.add(Render.log(receipt, log, i));
            }
        }
    }

    private static boolean matches(LogEntry log, JsonNode filter) {
        JsonNode topics = filter.path("topics");
        boolean fits = topics.size() <= log.topics().size()
                && LogFilter.allows(filter.path("address"), Hex.address(log.address()));
        for (int i = 0; fits && i < topics.size(); i++) {
            fits = LogFilter.allows(topics.get(i), Hex.word(log.topics().get(i)));
        }
        return fits;
    }

    private static long number(Chain chain, String tag) {
        return BlockTags.find(chain.history(), tag)
                .map(Block::number)
                .orElseThrow(() -> RpcException.invalidParams("block range extends beyond current head block"));
    }
}
