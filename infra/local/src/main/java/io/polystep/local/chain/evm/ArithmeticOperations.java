package io.polystep.local.chain.evm;

import java.math.BigInteger;
import java.util.function.BinaryOperator;

/** ADD to SIGNEXTEND (0x01 to 0x0b). Division by zero gives zero. */
final class ArithmeticOperations {
    private ArithmeticOperations() {}

    static void register(OperationTable table) {
        table.add(0x01, 3, binary((a, b) -> Word.wrap(a.add(b))));
        table.add(0x02, 5, binary((a, b) -> Word.wrap(a.multiply(b))));
        table.add(0x03, 3, binary((a, b) -> Word.wrap(a.subtract(b))));
        table.add(0x04, 5, binary(ArithmeticOperations::divide));
        table.add(0x05, 5, binary((a, b) -> Word.wrap(divide(Word.signed(a), Word.signed(b)))));
        table.add(0x06, 5, binary(ArithmeticOperations::remainder));
        table.add(0x07, 5, binary((a, b) -> Word.wrap(remainder(Word.signed(a), Word.signed(b)))));
        table.add(0x08, 8, frame -> modular(frame, BigInteger::add));
        table.add(0x09, 8, frame -> modular(frame, BigInteger::multiply));
        table.add(0x0a, 10, ArithmeticOperations::power);
        table.add(0x0b, 5, binary(ArithmeticOperations::extendSign));
    }

    static Operation binary(BinaryOperator<BigInteger> function) {
        return frame -> {
            BigInteger first = frame.pop();
            frame.push(function.apply(first, frame.pop()));
        };
    }

    private static BigInteger divide(BigInteger a, BigInteger b) {
        return b.signum() == 0 ? BigInteger.ZERO : a.divide(b);
    }

    private static BigInteger remainder(BigInteger a, BigInteger b) {
        return b.signum() == 0 ? BigInteger.ZERO : a.remainder(b);
    }

    private static void modular(Frame frame, BinaryOperator<BigInteger> function) {
        BigInteger first = frame.pop();
        BigInteger second = frame.pop();
        frame.push(remainder(function.apply(first, second), frame.pop()));
    }

    private static void power(Frame frame) {
        BigInteger base = frame.pop();
        BigInteger exponent = frame.pop();
        frame.charge(50L * ((exponent.bitLength() + 7) / 8));
        frame.push(base.modPow(exponent, Word.MODULUS));
    }

    private static BigInteger extendSign(BigInteger index, BigInteger value) {
        if (index.bitLength() > 5 || index.intValue() > 30) {
            return value;
        }
        int signBit = index.intValue() * 8 + 7;
        BigInteger low = BigInteger.ONE.shiftLeft(signBit + 1).subtract(BigInteger.ONE);
        return value.testBit(signBit) ? value.or(Word.MAX.xor(low)) : value.and(low);
    }
}
