package io.polystep.local.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All blocks and mined transactions. */
public final class History {
    private final ChainConfig config;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Mined> transactions = new HashMap<>();

    History(ChainConfig config, Block first) {
        this.config = config;
        blocks.add(first);
    }

    /** The newest block. */
    public Block latest() {
        return blocks.getLast();
    }

    /** The newest block that counts as final. */
    public Block finalized() {
        return blocks.get(Math.max(0, blocks.size() - 1 - config.finalityLag()));
    }

    /** The block of a number, if there is one yet. */
    public Optional<Block> block(long number) {
        return number >= 0 && number < blocks.size() ? Optional.of(blocks.get((int) number)) : Optional.empty();
    }

    /** A mined transaction by its hash. */
    public Optional<Mined> transaction(String hash) {
        return Optional.ofNullable(transactions.get(hash));
    }

    void append(Block block) {
        blocks.add(block);
    }

    void append(Block block, Mined mined) {
        blocks.add(block);
        transactions.put(mined.receipt().transactionHash(), mined);
    }
}
