/**
 * An interpreter for the Ethereum virtual machine under Cancun rules, with Ethereum's or Polygon's gas prices.
 *
 * <p>Entry point: {@link io.polystep.local.chain.evm.Evm}. It knows nothing of blocks, signatures or JSON. Words and
 * addresses are non-negative {@link java.math.BigInteger}s below 2^256 and 2^160.
 */
@NullMarked
package io.polystep.local.chain.evm;

import org.jspecify.annotations.NullMarked;
