package io.polystep.local.chain.rpc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.local.chain.Block;
import io.polystep.local.chain.ChainNode;
import io.polystep.local.chain.Hex;
import io.polystep.local.chain.History;
import java.util.Map;

/** Blocks by number or name. */
final class BlockMethods {
    private static final String ZERO_WORD = "0x" + "0".repeat(64);

    private final ChainNode node;

    BlockMethods(ChainNode node) {
        this.node = node;
    }

    void register(Map<String, RpcMethod> table) {
        table.put("eth_blockNumber", p -> Json.text(newest()));
        table.put(
                "eth_getBlockByNumber",
                p -> node.read(chain -> {
                    boolean full = p.has(1) && p.node(1).asBoolean();
                    return Json.orNull(BlockTags.find(chain.history(), p.text(0))
                            .map(block -> render(chain.history(), block, full)));
                }));
    }

    private String newest() {
        return node.read(chain -> Hex.quantity(chain.history().latest().number()));
    }

    private static ObjectNode render(History history, Block block, boolean full) {
        ObjectNode out = Json.object()
                .put("number", Hex.quantity(block.number()))
                .put("hash", block.hash())
                .put("parentHash", block.parentHash())
                .put("timestamp", Hex.quantity(block.timestamp()))
                .put("baseFeePerGas", Hex.quantity(block.baseFee()))
                .put("gasLimit", Hex.quantity(block.gasLimit()))
                .put("gasUsed", Hex.quantity(block.gasUsed()))
                .put("miner", "0x" + "0".repeat(40))
                .put("stateRoot", ZERO_WORD)
                .put("extraData", "0x")
                .put("difficulty", "0x0");
        ArrayNode list = out.putArray("transactions");
        for (String hash : block.transactions()) {
            if (full) {
                list.add(Render.transaction(history.transaction(hash).orElseThrow()));
            } else {
                list.add(hash);
            }
        }
        return out;
    }
}
