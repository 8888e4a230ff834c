package io.polystep.local.chain.rpc;

import io.polystep.local.chain.Block;
import io.polystep.local.chain.Chain;
import io.polystep.local.chain.ChainState;
import io.polystep.local.chain.Hex;
import io.polystep.local.chain.History;
import io.polystep.local.chain.RpcException;
import java.util.Optional;

/** Block numbers and the five names. */
final class BlockTags {
    private BlockTags() {}

    static Optional<Block> find(History history, String tag) {
        return switch (tag) {
            case "latest", "pending" -> Optional.of(history.latest());
            case "safe", "finalized" -> Optional.of(history.finalized());
            case "earliest" -> history.block(0);
            default -> byNumber(history, tag);
        };
    }

    /** The state at the block that a parameter names; the newest without one. */
    static ChainState state(Chain chain, Params params, int at) {
        History history = chain.history();
        if (!params.has(at)) {
            return chain.at(history.latest().number());
        }
        Block block = find(history, params.text(at)).orElseThrow(() -> RpcException.refused("header not found"));
        return chain.at(block.number());
    }

    private static Optional<Block> byNumber(History history, String tag) {
        var number = Hex.readNumber(tag);
        return number.bitLength() > 31 ? Optional.empty() : history.block(number.longValue());
    }
}
