package io.polystep.domain.redemption;

import io.polystep.domain.money.Usdc;
import java.math.BigInteger;

/**
 * What a final transaction did to its holder.
 *
 * @param succeeded the receipt's status
 * @param received collateral dollars that the transaction moved to the holder
 * @param gasWei gas paid, in wei
 * @param block number of the block that holds it
 */
public record Settlement(boolean succeeded, Usdc received, BigInteger gasWei, long block) {}
