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
        table.put("eth_sendRawTransaction", p -> Json.text(node.submit(p.bytes(0))));
        table.put("eth_getTransactionReceipt", p -> find(p, Render::receipt));
        table.put("eth_getTransactionByHash", this::transaction);
    }

    private JsonNode transaction(Params params) {
        JsonNode mined = find(params, Render::transaction);
        String hash = params.text(0).toLowerCase(Locale.ROOT);
        return mined.isNull()
                ? node.read(chain -> Json.orNull(chain.waiting(hash).map(Render::waiting)))
                : mined;
    }

    private JsonNode find(Params params, Function<Mined, ObjectNode> form) {
        String hash = params.text(0).toLowerCase(Locale.ROOT);
        return node.read(chain -> Json.orNull(chain.history().transaction(hash).map(form)));
    }
}
