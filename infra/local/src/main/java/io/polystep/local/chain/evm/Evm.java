package io.polystep.local.chain.evm;

import java.math.BigInteger;

/** The interpreter over one world. Single-threaded: the caller serialises. */
public final class Evm {
    /** Longest creation code (EIP-3860), in bytes. */
    public static final int MAX_INIT_CODE = 49_152;

    private static final int MAX_CODE = 24_576;
    private static final long PRICE_PER_CODE_BYTE = 200;
    private static final int RESERVED_FIRST_BYTE = 0xef;

    private final WorldState world;
    private final OperationTable operations;
    private final Precompiles precompiles;

    /** An interpreter that reads and changes the given world at the given prices. */
    public Evm(WorldState world, GasSchedule gas) {
        this.world = world;
        this.operations = OperationTable.cancun(gas);
        this.precompiles = new Precompiles(gas);
    }

    /** The world this interpreter works on. */
    public WorldState world() {
        return world;
    }

    Outcome call(Scope scope, Message message, BigInteger codeAddress, boolean movesValue) {
        int mark = world.undo().mark();
        if (movesValue) {
            world.transfer(message.caller, message.self, message.value);
        }
        try {
            if (Precompiles.isPrecompile(codeAddress)) {
                return precompiles.run(codeAddress.intValue(), message);
            }
            return settle(interpret(new Frame(this, scope, message, world.program(codeAddress))), mark);
        } catch (Halt halt) {
            return failed(halt, mark);
        }
    }

    Outcome create(Scope scope, Message message, byte[] init) {
        scope.warm(message.self);
        if (world.nonce(message.self) != 0 || world.program(message.self).size() > 0) {
            return new Outcome.Failed("contract address collision");
        }
        int mark = world.undo().mark();
        try {
            world.setNonce(message.self, 1);
            world.transfer(message.caller, message.self, message.value);
            Outcome outcome = settle(interpret(new Frame(this, scope, message, new Code(init))), mark);
            return outcome instanceof Outcome.Success success ? deposit(message.self, success) : outcome;
        } catch (Halt halt) {
            return failed(halt, mark);
        }
    }

    private Outcome interpret(Frame frame) {
        while (frame.isRunning()) {
            int opcode = frame.code.opcodeAt(frame.position++);
            operations.run(opcode, frame);
        }
        return frame.outcome();
    }

    private Outcome settle(Outcome outcome, int mark) {
        if (!(outcome instanceof Outcome.Success)) {
            world.undo().rollback(mark);
        }
        return outcome;
    }

    private Outcome failed(Halt halt, int mark) {
        world.undo().rollback(mark);
        return new Outcome.Failed(halt.reason());
    }

    private Outcome deposit(BigInteger address, Outcome.Success success) {
        byte[] code = success.output();
        if (code.length > MAX_CODE) {
            throw new Halt("max code size exceeded");
        }
        if (code.length > 0 && (code[0] & 0xff) == RESERVED_FIRST_BYTE) {
            throw new Halt("invalid code: must not begin with 0xef");
        }
        long price = PRICE_PER_CODE_BYTE * code.length;
        if (success.gasLeft() < price) {
            throw Halt.outOfGas();
        }
        world.setCode(address, Bytes.of(code));
        return new Outcome.Success(success.gasLeft() - price, new byte[0]);
    }
}
