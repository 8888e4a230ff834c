package io.polystep.local.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.local.chain.ChainNode;
import io.polystep.local.chain.Hex;
import io.polystep.local.chain.evm.WorldState;
import java.util.Map;
import java.util.function.Function;

/** Balances, nonces, code and storage at any block whose state is kept. */
final class AccountMethods {
    private final ChainNode node;

    AccountMethods(ChainNode node) {
        this.node = node;
    }

    void register(Map<String, RpcMethod> table) {
        table.put("eth_getBalance", p -> at(p, 1, world -> Hex.quantity(world.balance(p.address(0)))));
        table.put("eth_getTransactionCount", this::transactionCount);
        table.put("eth_getCode", p -> at(p, 1, world -> world.code(p.address(0)).hex()));
        table.put("eth_getStorageAt", p -> at(p, 2, world -> Hex.word(world.slot(p.address(0), p.number(1)))));
    }

    private JsonNode at(Params params, int tag, Function<WorldState, String> question) {
        return node.read(chain ->
                Json.text(question.apply(BlockTags.state(chain, params, tag).world())));
    }

    private JsonNode transactionCount(Params params) {
        boolean pending = params.has(1) && params.text(1).equals("pending");
        return pending
                ? node.read(chain -> Json.text(Hex.quantity(chain.pendingNonce(params.address(0)))))
                : at(params, 1, world -> Hex.quantity(world.nonce(params.address(0))));
    }
}
