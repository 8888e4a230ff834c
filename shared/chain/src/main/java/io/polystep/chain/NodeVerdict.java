package io.polystep.chain;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether a node may be read from. Pure. */
public sealed interface NodeVerdict {
    /** It may. */
    record Usable() implements NodeVerdict {}

    /**
     * It may not.
     *
     * @param reason what was expected, what was found and how to mend it
     */
    record Refused(String reason) implements NodeVerdict {}

    /**
     * Judges nodes against the chain that is expected and against the highest of those that are on it.
     *
     * @param mostLag blocks that a node may be behind
     * @return one verdict for each node, in the same order
     */
    static List<NodeVerdict> judge(List<NodeView> nodes, long chainId, long mostLag) {
        BigInteger expected = BigInteger.valueOf(chainId);
        Optional<BigInteger> top = nodes.stream()
                .filter(node -> node.chainId().equals(Optional.of(expected)))
                .flatMap(node -> node.height().stream())
                .max(Comparator.naturalOrder());
        return nodes.stream()
                .map(node -> judge(node, expected, top.orElse(BigInteger.ZERO), mostLag))
                .toList();
    }

    private static NodeVerdict judge(NodeView node, BigInteger chainId, BigInteger top, long mostLag) {
        if (node.chainId().isEmpty() || node.height().isEmpty()) {
            return new Refused(
                    "expected an answer of node " + node.host() + ", found none; remove it if it stays away");
        }
        if (!node.chainId().get().equals(chainId)) {
            return new Refused("expected node " + node.host() + " on chain " + chainId + ", found chain "
                    + node.chainId().get() + "; correct the endpoint or the chain id");
        }
        BigInteger lag = top.subtract(node.height().get());
        return lag.compareTo(BigInteger.valueOf(mostLag)) > 0
                ? new Refused("expected node " + node.host() + " at most " + mostLag + " blocks behind, found " + lag
                        + "; wait until it has caught up, or remove it")
                : new Usable();
    }
}
