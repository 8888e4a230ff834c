package io.polystep.local.chain.evm;

import java.math.BigInteger;

/** One call as its code sees it. Final fields instead of a record, because the input is a byte array. */
final class Message {
    final BigInteger caller;
    final BigInteger self;
    final BigInteger value;
    final byte[] input;
    final long gas;
    final boolean isStatic;
    final int depth;

    Message(BigInteger caller, BigInteger self, BigInteger value, byte[] input, long gas, boolean isStatic, int depth) {
        this.caller = caller;
        this.self = self;
        this.value = value;
        this.input = input;
        this.gas = gas;
        this.isStatic = isStatic;
        this.depth = depth;
    }
}
