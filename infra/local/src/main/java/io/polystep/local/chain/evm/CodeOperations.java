package io.polystep.local.chain.evm;

import java.math.BigInteger;

/** BALANCE and the questions about code: own and of other accounts. */
final class CodeOperations {
    private CodeOperations() {}

    static void register(OperationTable table) {
        table.add(0x31, 0, frame -> frame.push(frame.evm.world().balance(access(frame))));
        table.add(0x38, 2, frame -> frame.push(frame.code.size()));
        table.add(
                0x3b,
                0,
                frame -> frame.push(frame.evm.world().program(access(frame)).size()));
        table.add(
                0x3c,
                0,
                frame -> MemoryOperations.copy(
                        frame, frame.evm.world().program(access(frame)).bytes()));
        table.add(0x3f, 0, CodeOperations::hash);
    }

    /** Pops an address and charges for touching it. */
    private static BigInteger access(Frame frame) {
        BigInteger address = Word.address(frame.pop());
        frame.charge(accessCost(frame, address));
        return address;
    }

    static long accessCost(Frame frame, BigInteger address) {
        return frame.scope.warm(address) ? GasSchedule.COLD_ACCOUNT : GasSchedule.WARM_ACCESS;
    }

    private static void hash(Frame frame) {
        BigInteger address = access(frame);
        WorldState world = frame.evm.world();
        frame.push(
                world.isEmpty(address)
                        ? BigInteger.ZERO
                        : Word.of(world.program(address).hash()));
    }
}
