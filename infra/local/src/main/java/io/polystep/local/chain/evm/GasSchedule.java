package io.polystep.local.chain.evm;

/**
 * The gas prices that differ between networks.
 *
 * @param coldLoad first SLOAD of a slot in a transaction
 * @param coldStore surcharge of the first SSTORE to a slot in a transaction
 * @param curveAdd the alt_bn128 addition precompile
 */
public record GasSchedule(long coldLoad, long coldStore, long curveAdd) {
    /** Ethereum's prices, as in Foundry's anvil. */
    public static final GasSchedule ETHEREUM = new GasSchedule(2_100, 2_100, 150);

    /** Polygon's prices since the Chicago fork (PIP-88). */
    public static final GasSchedule POLYGON = new GasSchedule(5_460, 2_940, 540);

    static final long WARM_ACCESS = 100;
    static final long COLD_ACCOUNT = 2_600;

    /** Price of changing a non-zero slot that is untouched so far, without the cold surcharge. */
    long storeReset() {
        return 5_000 - coldStore;
    }

    /** Refund for setting a non-zero slot to zero (EIP-3529: reset plus the access-list key price). */
    long clearRefund() {
        return storeReset() + 1_900;
    }
}
