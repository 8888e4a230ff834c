package io.polystep.local.chain;

import io.polystep.local.chain.evm.WorldState;
import java.math.BigInteger;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Transactions that wait for a block, by sender and nonce. One with the same nonce must pay a tenth more to get in. */
final class Pool {
    private static final BigInteger TEN = BigInteger.TEN;
    private static final BigInteger ELEVEN = BigInteger.valueOf(11);

    private final NavigableMap<BigInteger, NavigableMap<BigInteger, SignedTransaction>> waiting = new TreeMap<>();

    /** Refuses a transaction whose nonce another one has taken for about as much or more. */
    void check(SignedTransaction tx) {
        SignedTransaction other = of(tx.from()).get(tx.nonce());
        if (other != null && (!outbids(tx.maxFee(), other.maxFee()) || !outbids(tx.maxTip(), other.maxTip()))) {
            throw RpcException.refused("replacement transaction underpriced");
        }
    }

    private static boolean outbids(BigInteger offer, BigInteger before) {
        return offer.multiply(TEN).compareTo(before.multiply(ELEVEN)) >= 0;
    }

    void add(SignedTransaction tx) {
        of(tx.from()).put(tx.nonce(), tx);
    }

    void clear() {
        waiting.clear();
    }

    /** A waiting transaction by its hash. */
    Optional<SignedTransaction> find(String hash) {
        return waiting.values().stream()
                .map(NavigableMap::values)
                .flatMap(Collection::stream)
                .filter(tx -> tx.hash().equals(hash))
                .findFirst();
    }

    /** The nonce after those that wait without a gap. */
    long nextNonce(BigInteger sender, long mined) {
        long next = mined;
        while (of(sender).containsKey(BigInteger.valueOf(next))) {
            next++;
        }
        return next;
    }

    /** Takes out one that can be mined: the next nonce of its sender, at a price that the block accepts. */
    Optional<SignedTransaction> take(WorldState world, ChainConfig config) {
        for (BigInteger sender : waiting.keySet()) {
            BigInteger next = BigInteger.valueOf(world.nonce(sender));
            NavigableMap<BigInteger, SignedTransaction> own = of(sender);
            own.headMap(next, false).clear();
            SignedTransaction tx = own.get(next);
            if (tx != null && payable(tx, world, config)) {
                own.remove(next);
                return Optional.of(tx);
            }
        }
        return Optional.empty();
    }

    private static boolean payable(SignedTransaction tx, WorldState world, ChainConfig config) {
        BigInteger cost = tx.maxFee().multiply(tx.gasLimit()).add(tx.value());
        return tx.maxFee().compareTo(config.baseFee()) >= 0
                && world.balance(tx.from()).compareTo(cost) >= 0;
    }

    private NavigableMap<BigInteger, SignedTransaction> of(BigInteger sender) {
        return waiting.computeIfAbsent(sender, _ -> new TreeMap<>());
    }
}
