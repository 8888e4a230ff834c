package io.polystep.local.chain.evm;

import java.math.BigInteger;

/**
 * What a transaction sees of its block.
 *
 * @param chainId the network's number
 * @param number the block's number
 * @param timestamp seconds since 1970
 * @param baseFee wei per gas
 * @param gasLimit gas a block may use
 */
public record BlockContext(long chainId, long number, long timestamp, BigInteger baseFee, long gasLimit) {}
