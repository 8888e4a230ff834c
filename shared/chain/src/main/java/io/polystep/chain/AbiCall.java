package io.polystep.chain;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * The call data of any contract function. It only writes bytes down: what may be signed is decided by {@link RelayedCall}
 * and the redemption writer.
 */
public final class AbiCall {
    private AbiCall() {}

    /**
     * Selector and arguments.
     *
     * @param signature name and argument types without spaces, for example {@code approve(address,uint256)}
     * @return 0x and lower-case hex
     */
    public static String encode(String signature, List<AbiValue> arguments) {
        return CallData.call(signature, layout(arguments));
    }

    /** Heads first; the head of a dynamic value is its distance from the start, and its bytes follow all heads. */
    static byte[] layout(List<AbiValue> values) {
        int behind = values.stream().mapToInt(AbiCall::headLength).sum();
        ByteArrayOutputStream heads = new ByteArrayOutputStream();
        ByteArrayOutputStream tails = new ByteArrayOutputStream();
        for (AbiValue value : values) {
            if (value.isDynamic()) {
                heads.writeBytes(Bytes.word(Math.addExact(behind, tails.size())));
                tails.writeBytes(value.encoded());
            } else {
                heads.writeBytes(value.encoded());
            }
        }
        return Bytes.concat(heads.toByteArray(), tails.toByteArray());
    }

    private static int headLength(AbiValue value) {
        return value.isDynamic() ? Bytes.WORD : value.encoded().length;
    }
}
