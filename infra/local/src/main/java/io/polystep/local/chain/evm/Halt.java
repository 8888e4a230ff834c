package io.polystep.local.chain.evm;

/** An exceptional halt: the frame's changes are undone and all its gas is gone. Never leaves this package. */
final class Halt extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Halt(String reason) {
        super(reason, null, false, false);
    }

    /** The halt of a frame that cannot pay. */
    static Halt outOfGas() {
        return new Halt("out of gas");
    }

    /** The halt reason, in the words of common nodes. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
