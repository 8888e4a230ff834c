package io.polystep.local.chain.evm;

import java.math.BigInteger;

/** MLOAD, MSTORE, MSTORE8, MSIZE, MCOPY and the copies of call data, code and return data. */
final class MemoryOperations {
    private static final BigInteger WORD = BigInteger.valueOf(32);

    private MemoryOperations() {}

    static void register(OperationTable table) {
        table.add(0x51, 3, MemoryOperations::load);
        table.add(0x52, 3, MemoryOperations::store);
        table.add(0x53, 3, MemoryOperations::storeByte);
        table.add(0x59, 2, frame -> frame.push(frame.memory.size()));
        table.add(0x5e, 3, MemoryOperations::move);
        table.add(0x37, 3, frame -> copy(frame, frame.message.input));
        table.add(0x39, 3, frame -> copy(frame, frame.code.bytes()));
        table.add(0x3e, 3, MemoryOperations::copyReturned);
    }

    /** Pops target, source offset and length, and copies; shared with EXTCODECOPY. */
    static void copy(Frame frame, byte[] source) {
        BigInteger target = frame.pop();
        copyTo(frame, target, source, frame.pop(), frame.pop());
    }

    private static void copyTo(Frame frame, BigInteger target, byte[] source, BigInteger from, BigInteger length) {
        frame.charge(3 * Memory.words(Frame.length(length)));
        frame.expand(target, length);
        if (length.signum() > 0) {
            frame.memory.write(target.intValue(), source, from, length.intValue());
        }
    }

    private static void copyReturned(Frame frame) {
        BigInteger target = frame.pop();
        BigInteger from = frame.pop();
        BigInteger length = frame.pop();
        if (from.add(length).compareTo(BigInteger.valueOf(frame.returned.length)) > 0) {
            throw new Halt("return data out of bounds");
        }
        copyTo(frame, target, frame.returned, from, length);
    }

    private static void load(Frame frame) {
        BigInteger offset = frame.pop();
        frame.expand(offset, WORD);
        frame.push(frame.memory.readWord(offset.intValue()));
    }

    private static void store(Frame frame) {
        BigInteger offset = frame.pop();
        BigInteger word = frame.pop();
        frame.expand(offset, WORD);
        frame.memory.writeWord(offset.intValue(), word);
    }

    private static void storeByte(Frame frame) {
        BigInteger offset = frame.pop();
        BigInteger word = frame.pop();
        frame.expand(offset, BigInteger.ONE);
        frame.memory.writeByte(offset.intValue(), word.byteValue());
    }

    private static void move(Frame frame) {
        BigInteger target = frame.pop();
        BigInteger source = frame.pop();
        BigInteger length = frame.pop();
        frame.charge(3 * Memory.words(Frame.length(length)));
        frame.expand(target.max(source), length);
        if (length.signum() > 0) {
            frame.memory.move(target.intValue(), source.intValue(), length.intValue());
        }
    }
}
