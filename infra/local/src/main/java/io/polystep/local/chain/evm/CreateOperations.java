package io.polystep.local.chain.evm;

import java.math.BigInteger;

/** CREATE and CREATE2. */
final class CreateOperations {
    private static final int PRICE = 32_000;

    private CreateOperations() {}

    static void register(OperationTable table) {
        table.add(0xf0, PRICE, frame -> create(frame, false));
        table.add(0xf5, PRICE, frame -> create(frame, true));
    }

    private static void create(Frame frame, boolean salted) {
        frame.forbidInStatic();
        BigInteger value = frame.pop();
        BigInteger offset = frame.pop();
        BigInteger length = frame.pop();
        BigInteger salt = salted ? frame.pop() : BigInteger.ZERO;
        int size = Frame.length(length);
        if (size > Evm.MAX_INIT_CODE) {
            throw Halt.outOfGas();
        }
        frame.charge((salted ? 8 : 2) * Memory.words(size));
        byte[] init = frame.slice(offset, length);
        frame.returned = new byte[0];
        BigInteger self = frame.message.self;
        WorldState world = frame.evm.world();
        if (frame.message.depth >= CallOperations.MAX_DEPTH
                || world.balance(self).compareTo(value) < 0) {
            frame.push(0);
            return;
        }
        BigInteger address =
                salted ? ContractAddress.ofSalt(self, salt, init) : ContractAddress.ofNonce(self, world.nonce(self));
        world.setNonce(self, world.nonce(self) + 1);
        run(frame, address, value, init);
    }

    private static void run(Frame frame, BigInteger address, BigInteger value, byte[] init) {
        long given = frame.gas - frame.gas / 64;
        frame.charge(given);
        Message message =
                new Message(frame.message.self, address, value, new byte[0], given, false, frame.message.depth + 1);
        Outcome outcome = frame.evm.create(frame.scope, message, init);
        frame.gas += outcome.gasLeft();
        if (outcome instanceof Outcome.Success) {
            frame.push(address);
        } else {
            frame.returned = outcome.output();
            frame.push(0);
        }
    }
}
