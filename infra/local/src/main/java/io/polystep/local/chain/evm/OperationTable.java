package io.polystep.local.chain.evm;

import org.jspecify.annotations.Nullable;

/** Opcode to price and operation. Built once; afterwards only read. */
final class OperationTable {
    private static final int OPCODES = 256;

    private final @Nullable Operation[] operations = new @Nullable Operation[OPCODES];
    private final int[] prices = new int[OPCODES];

    static OperationTable cancun(GasSchedule gas) {
        OperationTable table = new OperationTable();
        ArithmeticOperations.register(table);
        BitOperations.register(table);
        StackOperations.register(table);
        MemoryOperations.register(table);
        FlowOperations.register(table);
        EnvironmentOperations.register(table);
        CodeOperations.register(table);
        new StorageOperations(gas).register(table);
        LogOperations.register(table);
        CallOperations.register(table);
        CreateOperations.register(table);
        return table;
    }

    void add(int opcode, int price, Operation operation) {
        operations[opcode] = operation;
        prices[opcode] = price;
    }

    /** Charges for and runs one opcode. */
    void run(int opcode, Frame frame) {
        Operation operation = operations[opcode];
        if (operation == null) {
            throw new Halt("invalid opcode: 0x" + Integer.toHexString(opcode));
        }
        frame.charge(prices[opcode]);
        operation.run(frame);
    }
}
