package io.polystep.local.chain.evm;

import java.math.BigInteger;

/**
 * Names one storage slot.
 *
 * @param address the contract
 * @param key the slot's number
 */
record Slot(BigInteger address, BigInteger key) {}
