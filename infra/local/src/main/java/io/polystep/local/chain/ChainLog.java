package io.polystep.local.chain;

import java.util.function.Consumer;

/** Where the chain keeps its changes, in order. An entry is durable when append returns. */
public interface ChainLog {
    /** Adds one entry; throws an unchecked exception when it could not be kept. */
    void append(byte[] entry);

    /** Hands out every entry, oldest first. */
    void replay(Consumer<byte[]> reader);
}
