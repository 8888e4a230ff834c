package io.polystep.local.chain.doubles;

import io.polystep.local.chain.ChainNode;
import io.polystep.local.chain.Receipt;
import java.math.BigInteger;
import java.util.List;

/** Prepares and resolves conditions by the id that recorded markets publish. */
public final class TestOracle {
    private final LocalWallet wallet;

    /** The oracle on a node that was opened with {@link LocalWorld#genesis}. */
    public TestOracle(ChainNode node) {
        this.wallet = new LocalWallet(node, DevAccounts.oracle());
    }

    /** Makes a condition known; outcomes is 2 to 256. */
    public Receipt prepare(BigInteger conditionId, int outcomes) {
        return wallet.require(
                Addresses.CONDITIONAL_TOKENS,
                Calldata.of("prepareConditionById(bytes32,uint256)")
                        .word(conditionId)
                        .word(outcomes)
                        .bytes());
    }

    /** Resolves a prepared condition; the payouts are relative weights, for example 1 and 0. */
    public Receipt report(BigInteger conditionId, List<BigInteger> payouts) {
        return wallet.require(
                Addresses.CONDITIONAL_TOKENS,
                Calldata.of("reportPayoutsById(bytes32,uint256[])")
                        .word(conditionId)
                        .words(payouts)
                        .bytes());
    }

    /**
     * Reports the result of a Protocol V2 condition.
     *
     * @param position of either outcome
     */
    public Receipt reportPosition(BigInteger position, long first, long second) {
        return wallet.require(
                Addresses.POSITION_MANAGER,
                Calldata.of("report(bytes31,uint256,uint256)")
                        .word(position.shiftRight(Byte.SIZE).shiftLeft(Byte.SIZE))
                        .word(first)
                        .word(second)
                        .bytes());
    }
}
