package io.polystep.local.chain;

import io.polystep.local.chain.evm.Bytes;
import java.math.BigInteger;

/** Everything that can change the chain from outside; the journal holds these and nothing else. */
public sealed interface Change {
    /**
     * A signed transaction.
     *
     * @param raw its bytes as they came
     */
    record Submit(Bytes raw) implements Change {}

    /**
     * Test tool: places code.
     *
     * @param address where
     * @param code what
     */
    record SetCode(BigInteger address, Bytes code) implements Change {}

    /**
     * Test tool: sets a balance.
     *
     * @param address whose
     * @param wei how much
     */
    record SetBalance(BigInteger address, BigInteger wei) implements Change {}

    /**
     * Test tool: writes a storage slot.
     *
     * @param address of the contract
     * @param key the slot
     * @param value the word
     */
    record SetSlot(BigInteger address, BigInteger key, BigInteger value) implements Change {}

    /**
     * Test tool: whether each transaction gets its block at once.
     *
     * @param on true, as it is from the start; false leaves all in the pool
     */
    record Automine(boolean on) implements Change {}

    /**
     * Test tool: what the next blocks ask for.
     *
     * @param wei per gas
     */
    record SetBaseFee(BigInteger wei) implements Change {}

    /**
     * Test tool: replaces the newest blocks by empty ones; their transactions are lost.
     *
     * @param depth how many
     */
    record Reorganise(long depth) implements Change {}

    /** Test tool: empties the pool. */
    record DropAll() implements Change {}

    /** Test tool: puts what waits into blocks, or makes an empty one. */
    record Mine() implements Change {}
}
