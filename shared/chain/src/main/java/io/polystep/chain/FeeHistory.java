package io.polystep.chain;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.error.RetryableException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the last blocks cost.
 *
 * @param baseFees wei per gas, oldest first; the last one is the next block's
 * @param tips the middle tip of each past block, oldest first
 */
public record FeeHistory(List<BigInteger> baseFees, List<BigInteger> tips) {
    private static final int BLOCKS = 10;
    private static final int MIDDLE = 50;

    /** Refuses a history without base fees. */
    public FeeHistory {
        baseFees = List.copyOf(baseFees);
        tips = List.copyOf(tips);
        if (baseFees.isEmpty()) {
            throw new IllegalArgumentException("expected at least the next block's base fee, found none");
        }
    }

    /**
     * Asks the node for ten blocks.
     *
     * @throws RetryableException if no node answers, or not in the shape of a history
     */
    public static FeeHistory read(JsonRpc rpc) {
        return of(rpc.read("eth_feeHistory", "0x" + Integer.toHexString(BLOCKS), "latest", List.of(MIDDLE)));
    }

    static FeeHistory of(JsonNode answer) {
        List<BigInteger> baseFees = new ArrayList<>();
        for (JsonNode fee : answer.path("baseFeePerGas")) {
            baseFees.add(Quantity.of("a base fee of the history", fee));
        }
        List<BigInteger> tips = new ArrayList<>();
        for (JsonNode block : answer.path("reward")) {
            tips.add(Quantity.of("a tip of the history", block.path(0)));
        }
        if (baseFees.isEmpty()) {
            throw new RetryableException("expected base fees in eth_feeHistory, found none");
        }
        return new FeeHistory(baseFees, tips);
    }

    /** The highest base fee seen, which one quiet block does not hide. */
    public BigInteger highestBaseFee() {
        return Collections.max(baseFees);
    }

    /** The tip in the middle of the middle tips; zero without any. */
    public BigInteger middleTip() {
        List<BigInteger> sorted = tips.stream().sorted().toList();
        return sorted.isEmpty() ? BigInteger.ZERO : sorted.get(sorted.size() / 2);
    }

    /**
     * The offer that a policy makes for this history; it may be above the policy's cap.
     *
     * @param suggestedTip wei per gas that the node suggests, zero when it suggests none
     */
    public GasOffer offer(FeePolicy policy, BigInteger suggestedTip) {
        BigInteger tip = policy.tip(middleTip().max(suggestedTip));
        return new GasOffer(tip, policy.maxFee(highestBaseFee(), tip));
    }
}
