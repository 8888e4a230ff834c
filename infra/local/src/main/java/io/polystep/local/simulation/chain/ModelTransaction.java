package io.polystep.local.simulation.chain;

import java.util.List;

/**
 * A mined transaction.
 *
 * @param hash 0x and 64 digits
 * @param from sender, lower case
 * @param to callee, lower case
 * @param nonce its number among the sender's
 * @param block height of its block
 * @param fork how often a reorganisation has moved it
 * @param succeeded its status
 * @param gasUsed gas
 * @param gasPrice wei per gas
 * @param transfers movements of collateral, in order
 */
record ModelTransaction(
        String hash,
        String from,
        String to,
        long nonce,
        long block,
        int fork,
        boolean succeeded,
        long gasUsed,
        long gasPrice,
        List<Transfer> transfers) {
    /**
     * A movement of collateral.
     *
     * @param from lower case
     * @param to lower case
     * @param micros millionths of a dollar
     */
    record Transfer(String from, String to, long micros) {}

    ModelTransaction movedTo(long newBlock) {
        return new ModelTransaction(hash, from, to, nonce, newBlock, fork + 1, succeeded, gasUsed, gasPrice, transfers);
    }
}
