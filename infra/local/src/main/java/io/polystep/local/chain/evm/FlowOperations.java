package io.polystep.local.chain.evm;

import java.math.BigInteger;

/** STOP, jumps, PC, GAS, JUMPDEST, RETURN, REVERT and SELFDESTRUCT. */
final class FlowOperations {
    private FlowOperations() {}

    static void register(OperationTable table) {
        table.add(0x00, 0, frame -> frame.stop(new byte[0], false));
        table.add(0x56, 8, frame -> frame.jump(frame.pop()));
        table.add(0x57, 10, FlowOperations::jumpIf);
        table.add(0x58, 2, frame -> frame.push(frame.position - 1));
        table.add(0x5a, 2, frame -> frame.push(frame.gas));
        table.add(0x5b, 1, frame -> {});
        table.add(0xf3, 0, frame -> end(frame, false));
        table.add(0xfd, 0, frame -> end(frame, true));
        table.add(0xff, 5_000, FlowOperations::selfDestruct);
    }

    private static void jumpIf(Frame frame) {
        BigInteger target = frame.pop();
        if (frame.pop().signum() != 0) {
            frame.jump(target);
        }
    }

    private static void end(Frame frame, boolean revert) {
        BigInteger offset = frame.pop();
        frame.stop(frame.slice(offset, frame.pop()), revert);
    }

    /** Moves the balance only, as EIP-6780 says for a contract that is not created in the same transaction. */
    private static void selfDestruct(Frame frame) {
        frame.forbidInStatic();
        BigInteger heir = Word.address(frame.pop());
        WorldState world = frame.evm.world();
        BigInteger balance = world.balance(frame.message.self);
        frame.charge(frame.scope.warm(heir) ? GasSchedule.COLD_ACCOUNT : 0);
        frame.charge(balance.signum() > 0 && world.isEmpty(heir) ? CallOperations.NEW_ACCOUNT : 0);
        world.transfer(frame.message.self, heir, balance);
        frame.stop(new byte[0], false);
    }
}
