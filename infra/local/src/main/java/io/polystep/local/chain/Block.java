package io.polystep.local.chain;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.web3j.crypto.Hash;

/**
 * A block header with the hashes of its transactions. The hash commits to the chain of changes, not to a state trie.
 *
 * @param number height, 0 is genesis
 * @param hash 0x and 64 digits
 * @param parentHash the hash of the block before
 * @param timestamp seconds since 1970
 * @param baseFee wei per gas
 * @param gasLimit gas a block may use
 * @param gasUsed gas its transactions used
 * @param transactions hashes of its transactions
 */
public record Block(
        long number,
        String hash,
        String parentHash,
        long timestamp,
        BigInteger baseFee,
        long gasLimit,
        long gasUsed,
        List<String> transactions) {
    /** Copies the list. */
    public Block {
        transactions = List.copyOf(transactions);
    }

    /** The first block; its parent is the fingerprint of the genesis state. */
    static Block first(ChainConfig config, long timestamp, String fingerprint) {
        return of(config, 0, fingerprint, timestamp, 0, List.of(), "");
    }

    /** The block on top of this one; {@code fork} is part of its hash, and empty on the first past. */
    Block next(ChainConfig config, long at, long used, List<String> hashes, String fork) {
        return of(config, number + 1, hash, Math.max(timestamp, at), used, hashes, fork);
    }

    private static Block of(
            ChainConfig config,
            long number,
            String parent,
            long at,
            long used,
            List<String> transactions,
            String fork) {
        String content =
                config.chainId() + "|" + number + "|" + parent + "|" + at + "|" + used + "|" + transactions + fork;
        String hash = Hex.bytes(Hash.sha3(content.getBytes(StandardCharsets.UTF_8)));
        return new Block(number, hash, parent, at, config.baseFee(), config.blockGasLimit(), used, transactions);
    }
}
