package io.polystep.domain.redemption;

import io.polystep.domain.money.Usdc;
import java.math.BigInteger;

/**
 * What a final transaction did to its holder.
 *
 * @param transaction hash of the transaction
 * @param succeeded the receipt's status
 * @param received collateral dollars that the transaction moved to the holder
 * @param sharesMoved true when it took shares out of the holder's wallet
 * @param gasWei gas paid, in wei
 * @param block number of the block that holds it
 */
public record Settlement(
        String transaction, boolean succeeded, Usdc received, boolean sharesMoved, BigInteger gasWei, long block) {}
