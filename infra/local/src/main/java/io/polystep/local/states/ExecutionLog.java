package io.polystep.local.states;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Port to durable storage: an append-only sequence of records. */
public interface ExecutionLog {

    /**
     * Adds a record. It is durable when this returns; if this throws, the engine that called must not be used again.
     *
     * @param record opaque bytes
     */
    void append(byte[] record);

    /**
     * Hands over all durable records, oldest first.
     *
     * @param consumer called once per record
     */
    void replay(Consumer<byte[]> consumer);

    /** True for a log that keeps nothing: what it would be handed is not made. */
    default boolean isForgetful() {
        return false;
    }

    /**
     * Called after each append: the chance to replace all records by fewer ones. Keeps everything unless overridden.
     *
     * @param everything makes records whose replay gives the same state as all records so far; costly
     */
    default void compactIfWorthwhile(Supplier<List<byte[]>> everything) {}
}
