package io.polystep.local.chain.evm;

import static io.polystep.local.chain.evm.ArithmeticOperations.binary;

import java.math.BigInteger;

/** Comparisons, logic and shifts (0x10 to 0x1d), and KECCAK256 (0x20). */
final class BitOperations {
    private static final BigInteger BYTE = BigInteger.valueOf(0xff);

    private BitOperations() {}

    static void register(OperationTable table) {
        registerComparisons(table);
        table.add(0x16, 3, binary(BigInteger::and));
        table.add(0x17, 3, binary(BigInteger::or));
        table.add(0x18, 3, binary(BigInteger::xor));
        table.add(0x19, 3, frame -> frame.push(frame.pop().xor(Word.MAX)));
        table.add(0x1a, 3, binary((index, word) -> index.bitLength() > 5 ? BigInteger.ZERO : byteAt(word, index)));
        table.add(0x1b, 3, binary((n, word) -> n.bitLength() > 8 ? BigInteger.ZERO : shiftLeft(word, n)));
        table.add(0x1c, 3, binary((n, word) -> n.bitLength() > 8 ? BigInteger.ZERO : word.shiftRight(n.intValue())));
        table.add(0x1d, 3, binary(BitOperations::shiftRightSigned));
        table.add(0x20, 30, BitOperations::keccak);
    }

    private static void registerComparisons(OperationTable table) {
        table.add(0x10, 3, binary((a, b) -> Word.flag(a.compareTo(b) < 0)));
        table.add(0x11, 3, binary((a, b) -> Word.flag(a.compareTo(b) > 0)));
        table.add(0x12, 3, binary((a, b) -> Word.flag(Word.signed(a).compareTo(Word.signed(b)) < 0)));
        table.add(0x13, 3, binary((a, b) -> Word.flag(Word.signed(a).compareTo(Word.signed(b)) > 0)));
        table.add(0x14, 3, binary((a, b) -> Word.flag(a.equals(b))));
        table.add(0x15, 3, frame -> frame.push(Word.flag(frame.pop().signum() == 0)));
    }

    private static BigInteger byteAt(BigInteger word, BigInteger index) {
        return word.shiftRight(8 * (31 - index.intValue())).and(BYTE);
    }

    private static BigInteger shiftLeft(BigInteger word, BigInteger bits) {
        return Word.wrap(word.shiftLeft(bits.intValue()));
    }

    private static BigInteger shiftRightSigned(BigInteger bits, BigInteger word) {
        return Word.wrap(Word.signed(word).shiftRight(bits.bitLength() > 8 ? 256 : bits.intValue()));
    }

    private static void keccak(Frame frame) {
        BigInteger offset = frame.pop();
        BigInteger length = frame.pop();
        frame.charge(6 * Memory.words(Frame.length(length)));
        frame.push(Word.keccak(frame.slice(offset, length)));
    }
}
