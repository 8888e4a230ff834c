package io.polystep.local.chain;

import io.polystep.local.chain.evm.GasSchedule;
import java.math.BigInteger;

/**
 * The network's rules.
 *
 * @param chainId the network's number; 137 is Polygon's
 * @param gas price list of opcodes
 * @param baseFee wei per gas of the next block
 * @param minimumTip least priority fee in wei per gas; zero accepts all
 * @param finalityLag blocks by which safe and finalized trail the newest; zero makes a lone transaction final at once
 * @param blockGasLimit most gas of one transaction
 */
public record ChainConfig(
        long chainId, GasSchedule gas, BigInteger baseFee, BigInteger minimumTip, int finalityLag, long blockGasLimit) {
    private static final BigInteger GWEI = BigInteger.valueOf(1_000_000_000L);

    /** Refuses a negative lag. */
    public ChainConfig {
        if (finalityLag < 0) {
            throw new IllegalArgumentException("Expected a finality lag of 0 or more blocks, found " + finalityLag);
        }
    }

    /** Chain 137 with Polygon's gas prices, the 25 gwei tip floor of its nodes and immediate finality. */
    public static ChainConfig polygon() {
        return new ChainConfig(137, GasSchedule.POLYGON, gwei(30), gwei(25), 0, 45_000_000);
    }

    /** The same with Ethereum's gas prices and no tip floor, as anvil behaves. */
    public static ChainConfig ethereumRules() {
        return new ChainConfig(137, GasSchedule.ETHEREUM, gwei(30), BigInteger.ZERO, 0, 45_000_000);
    }

    /** The same with another base fee in wei per gas. */
    public ChainConfig withBaseFee(BigInteger wei) {
        return new ChainConfig(chainId, gas, wei, minimumTip, finalityLag, blockGasLimit);
    }

    /** The same with another finality lag in blocks. */
    public ChainConfig withFinalityLag(int blocks) {
        return new ChainConfig(chainId, gas, baseFee, minimumTip, blocks, blockGasLimit);
    }

    /** The same with another tip floor in wei per gas. */
    public ChainConfig withMinimumTip(BigInteger wei) {
        return new ChainConfig(chainId, gas, baseFee, wei, finalityLag, blockGasLimit);
    }

    /** The tip that the node suggests, in wei per gas: 30 gwei, or the floor when that is higher. */
    public BigInteger suggestedTip() {
        return minimumTip.max(gwei(30));
    }

    private static BigInteger gwei(long amount) {
        return GWEI.multiply(BigInteger.valueOf(amount));
    }
}
