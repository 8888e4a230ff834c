package io.polystep.local.chain.rpc;

import io.polystep.local.chain.Block;
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

    /** State is kept for the newest block only; asking for an older one is refused instead of answered wrongly. */
    static void requireNewest(History history, Params params, int at) {
        if (!params.has(at)) {
            return;
        }
        long newest = history.latest().number();
        Optional<Block> wanted = find(history, params.text(at));
        if (wanted.isEmpty()) {
            throw RpcException.refused("header not found");
        }
        if (wanted.get().number() != newest) {
            throw RpcException.refused("historical state not available: the local chain keeps the state of block "
                    + newest + " only, asked for block " + wanted.get().number());
        }
    }

    private static Optional<Block> byNumber(History history, String tag) {
        var number = Hex.readNumber(tag);
        return number.bitLength() > 31 ? Optional.empty() : history.block(number.longValue());
    }
}
