package io.polystep.local.chain.evm;

import java.math.BigInteger;

/** One running call: code, position, stack, memory and gas. */
final class Frame {
    private static final byte[] NOTHING = new byte[0];

    final Evm evm;
    final Scope scope;
    final Message message;
    final Code code;
    final Stack stack = new Stack();
    final Memory memory = new Memory();

    int position;
    long gas;
    byte[] returned = NOTHING;
    private boolean stopped;
    private boolean reverted;
    private byte[] output = NOTHING;

    Frame(Evm evm, Scope scope, Message message, Code code) {
        this.evm = evm;
        this.scope = scope;
        this.message = message;
        this.code = code;
        this.gas = message.gas;
    }

    void charge(long amount) {
        if (amount < 0 || gas < amount) {
            throw Halt.outOfGas();
        }
        gas -= amount;
    }

    BigInteger pop() {
        return stack.pop();
    }

    void push(BigInteger word) {
        stack.push(word);
    }

    void push(long number) {
        stack.push(BigInteger.valueOf(number));
    }

    /** Charges for and makes a memory range addressable. */
    void expand(BigInteger offset, BigInteger length) {
        charge(memory.growthCost(offset, length));
        memory.grow(offset, length);
    }

    /** Reads a memory range, growing memory as needed. */
    byte[] slice(BigInteger offset, BigInteger length) {
        expand(offset, length);
        return length.signum() == 0 ? NOTHING : memory.read(offset.intValue(), length.intValue());
    }

    /** A length that memory could hold; anything larger could never be paid for. */
    static int length(BigInteger word) {
        if (word.bitLength() > 30) {
            throw Halt.outOfGas();
        }
        return word.intValue();
    }

    void forbidInStatic() {
        if (message.isStatic) {
            throw new Halt("write protection");
        }
    }

    void jump(BigInteger target) {
        if (target.bitLength() > 30 || !code.isJumpTarget(target.intValue())) {
            throw new Halt("invalid jump destination");
        }
        position = target.intValue();
    }

    void stop(byte[] result, boolean revert) {
        stopped = true;
        reverted = revert;
        output = result;
    }

    boolean isRunning() {
        return !stopped && position < code.size();
    }

    Outcome outcome() {
        return reverted ? new Outcome.Reverted(gas, output) : new Outcome.Success(gas, output);
    }
}
