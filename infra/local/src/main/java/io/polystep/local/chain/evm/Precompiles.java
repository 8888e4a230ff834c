package io.polystep.local.chain.evm;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Addresses 1 (ecrecover), 2 (SHA-256), 4 (identity), 5 (modexp) and 6 (alt_bn128 add); 3 and 7 to 10 halt. */
final class Precompiles {
    static final int COUNT = 10;

    private final GasSchedule gas;

    Precompiles(GasSchedule gas) {
        this.gas = gas;
    }

    static boolean isPrecompile(BigInteger address) {
        return address.bitLength() <= 4 && address.signum() > 0 && address.intValue() <= COUNT;
    }

    Outcome run(int address, Message message) {
        byte[] input = message.input;
        return switch (address) {
            case 1 -> paid(message, 3_000) ? done(message, 3_000, Recovery.run(input)) : broke();
            case 2 -> hashed(message);
            case 4 -> copied(message);
            case 5 -> raised(message);
            case 6 -> paid(message, gas.curveAdd()) ? done(message, gas.curveAdd(), Curve.add(input)) : broke();
            default -> throw new Halt("precompile " + address + " is not part of the local chain");
        };
    }

    private static Outcome hashed(Message message) {
        long price = 60 + 12 * Memory.words(message.input.length);
        return paid(message, price) ? done(message, price, sha256(message.input)) : broke();
    }

    private static Outcome copied(Message message) {
        long price = 15 + 3 * Memory.words(message.input.length);
        return paid(message, price) ? done(message, price, message.input) : broke();
    }

    private static Outcome raised(Message message) {
        ModularPower power = ModularPower.parse(message.input);
        long price = power.price();
        return paid(message, price) ? done(message, price, power.result()) : broke();
    }

    private static boolean paid(Message message, long price) {
        return message.gas >= price;
    }

    private static Outcome done(Message message, long price, byte[] output) {
        return new Outcome.Success(message.gas - price, output);
    }

    private static Outcome broke() {
        throw Halt.outOfGas();
    }

    private static byte[] sha256(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(input);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected every JDK to have SHA-256", e);
        }
    }
}
