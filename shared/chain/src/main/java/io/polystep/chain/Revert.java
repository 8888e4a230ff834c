package io.polystep.chain;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Revert data in words: {@code Error(string)}, {@code Panic(uint256)}, or the custom errors of the exchange. */
public final class Revert {
    private static final String ERROR = "0x08c379a0";
    private static final String PANIC = "0x4e487b71";
    private static final int SELECTOR = 4;
    private static final Map<String, String> KNOWN = Map.of(
            "0x8baa579f", "InvalidSignature",
            "0x7c214f04", "NotOperator",
            "0xee3b3d4b", "OrderAlreadyFilled",
            "0x7f9a6f46", "NotCrossing",
            "0x9e87fac8", "Paused",
            "0xe72f7245", "UserIsPaused",
            "0xe2cc6ad6", "MakingGtRemaining",
            "0x3c97aa59", "FeeExceedsMaxRate");

    private Revert() {}

    /**
     * What the data says, for people; data of an unknown form is named by its selector.
     *
     * @param data 0x and hex digits
     */
    public static String describe(String data) {
        if (!data.matches("0x([0-9a-fA-F]{2}){4,}")) {
            return "reverted without a reason";
        }
        byte[] bytes = Bytes.of(data);
        byte[] arguments = Arrays.copyOfRange(bytes, SELECTOR, bytes.length);
        String selector = Bytes.hex(Arrays.copyOf(bytes, SELECTOR));
        return switch (selector) {
            case ERROR -> "reverted: " + text(arguments);
            case PANIC -> "panic 0x" + new BigInteger(1, arguments).toString(16);
            default -> "reverted with " + KNOWN.getOrDefault(selector, "unknown error " + selector);
        };
    }

    /** The string behind its offset and length, or what there is of it. */
    private static String text(byte[] arguments) {
        int start = 2 * Bytes.WORD;
        if (arguments.length < start) {
            return "(cut off)";
        }
        BigInteger stated = new BigInteger(1, Arrays.copyOfRange(arguments, Bytes.WORD, start));
        int length = stated.min(BigInteger.valueOf(arguments.length - start)).intValueExact();
        return new String(arguments, start, length, StandardCharsets.UTF_8);
    }
}
