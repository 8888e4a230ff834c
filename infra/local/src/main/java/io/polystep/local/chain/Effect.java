package io.polystep.local.chain;

/** One step of the chain's past: what was done, under which rules and when. Repeating all of them gives the same chain. */
sealed interface Effect {
    /**
     * A transaction in a block of its own.
     *
     * @param transaction admitted
     * @param config the rules then
     * @param at seconds since 1970
     */
    record Transact(SignedTransaction transaction, ChainConfig config, long at) implements Effect {}

    /**
     * A block without transactions.
     *
     * @param config the rules then
     * @param at seconds since 1970
     * @param fork tells blocks of another past apart; empty for the first past
     */
    record Empty(ChainConfig config, long at, String fork) implements Effect {}

    /**
     * A test tool's change, which makes no block.
     *
     * @param change one of code, balance and slot
     */
    record Tool(Change change) implements Effect {}
}
