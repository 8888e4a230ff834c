package io.polystep.local.chain.rpc;

import io.polystep.local.chain.evm.Bytes;
import io.polystep.local.chain.evm.Word;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads Solidity's Error(string) out of revert data. */
final class RevertReason {
    private static final String ERROR_STRING = "0x08c379a0";
    private static final int TEXT_AT = 4 + 32 + 32;

    private RevertReason() {}

    /** A colon and the text, or nothing when the data is no Error(string). */
    static String suffix(Bytes data) {
        if (!data.hex().startsWith(ERROR_STRING) || data.size() < TEXT_AT) {
            return "";
        }
        byte[] bytes = data.toArray();
        BigInteger length = Word.of(Arrays.copyOfRange(bytes, 4 + 32, TEXT_AT));
        int present = length.min(BigInteger.valueOf(data.size() - TEXT_AT)).intValue();
        return ": " + new String(bytes, TEXT_AT, present, StandardCharsets.UTF_8);
    }
}
