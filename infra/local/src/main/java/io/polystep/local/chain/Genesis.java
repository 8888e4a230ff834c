package io.polystep.local.chain;

import io.polystep.local.chain.evm.Bytes;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.web3j.crypto.Hash;

/**
 * The world before the first block.
 *
 * @param timestamp seconds since 1970 of block 0
 * @param balances wei by address
 * @param codes contract code by address
 * @param calls calls that are run in block 0, in order; each must succeed
 */
public record Genesis(
        long timestamp, Map<BigInteger, BigInteger> balances, Map<BigInteger, Bytes> codes, List<Call> calls) {
    /**
     * One call of block 0.
     *
     * @param from the caller; its nonce stays as it was
     * @param to the contract
     * @param data call data
     */
    public record Call(BigInteger from, BigInteger to, Bytes data) {}

    /** Sorts and copies, so that equal worlds have equal fingerprints. */
    public Genesis {
        balances = Map.copyOf(balances);
        codes = Map.copyOf(codes);
        calls = List.copyOf(calls);
    }

    /** A world without anything. */
    public static Genesis empty() {
        return new Genesis(0, Map.of(), Map.of(), List.of());
    }

    /** A hash over the whole content; a journal belongs to exactly one. */
    public String fingerprint() {
        String content = timestamp + "|" + new TreeMap<>(balances) + "|" + new TreeMap<>(codes) + "|" + calls;
        return Hex.bytes(Hash.sha3(content.getBytes(StandardCharsets.UTF_8)));
    }
}
