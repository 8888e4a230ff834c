package io.polystep.local.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.Excerpt;
import io.polystep.local.chain.ChainNode;
import io.polystep.local.chain.RpcException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The table of methods that the node answers. */
public final class RpcMethods {
    private final Map<String, RpcMethod> methods;

    /** All methods over one node. */
    public RpcMethods(ChainNode node) {
        Map<String, RpcMethod> table = new HashMap<>();
        new NetworkMethods(node).register(table);
        new AccountMethods(node).register(table);
        new BlockMethods(node).register(table);
        new TransactionMethods(node).register(table);
        new CallMethods(node).register(table);
        new LogMethods(node).register(table);
        new TestMethods(node).register(table);
        methods = Map.copyOf(table);
    }

    /** The names of all methods. */
    public Set<String> names() {
        return methods.keySet();
    }

    /** Answers one method; throws {@link RpcException}. */
    public JsonNode call(String name, JsonNode params) {
        RpcMethod method = methods.get(name);
        if (method == null) {
            throw new RpcException(
                    RpcException.METHOD_NOT_FOUND,
                    "the method " + Excerpt.of(name) + " does not exist/is not available",
                    null);
        }
        return method.answer(new Params(params));
    }
}
