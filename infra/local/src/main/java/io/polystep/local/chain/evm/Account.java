package io.polystep.local.chain.evm;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/** One account's mutable state; only {@link WorldState} changes it, so that each change can be undone. */
final class Account {
    long nonce;
    BigInteger balance = BigInteger.ZERO;
    Code code = Code.EMPTY;
    final Map<BigInteger, BigInteger> storage = new HashMap<>();

    /** Empty in the sense of EIP-161: such an account does not exist for gas and hash purposes. */
    boolean isEmpty() {
        return nonce == 0 && balance.signum() == 0 && code.size() == 0;
    }
}
