package io.polystep.local.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.local.chain.ChainNode;
import io.polystep.local.chain.Mined;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Sends transactions and finds them again. */
final class TransactionMethods {
    private final ChainNode node;

    TransactionMethods(ChainNode node) {
        this.node = node;
    }

    void register(Map<String, RpcMethod> table) {
        table.put("eth_sendRawTransaction", p -> Json.text(node.send(p.bytes(0)).transactionHash()));
        table.put("eth_getTransactionReceipt", p -> find(p, Render::receipt));
        table.put("eth_getTransactionByHash", p -> find(p, Render::transaction));
    }

    private JsonNode find(Params params, Function<Mined, ObjectNode> form) {
        String hash = params.text(0).toLowerCase(Locale.ROOT);
        return node.read(chain -> Json.orNull(chain.history().transaction(hash).map(form)));
    }
}
