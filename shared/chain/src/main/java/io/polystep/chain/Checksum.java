package io.polystep.chain;

import io.polystep.domain.Address;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** The mixed-case spelling of addresses (EIP-55) in which the venue wants them. */
public final class Checksum {
    private static final int ADDRESS_BYTES = 20;

    private Checksum() {}

    /** The same address in checksummed spelling. */
    public static Address of(Address address) {
        return spell(address.lower().substring(2));
    }

    /** The address in the last 20 bytes of a digest or word. */
    static Address ofLast20(byte[] bytes) {
        return spell(HexFormat.of().formatHex(bytes, bytes.length - ADDRESS_BYTES, bytes.length));
    }

    private static Address spell(String lower) {
        String digest = HexFormat.of().formatHex(Keccak.digest(lower.getBytes(StandardCharsets.US_ASCII)));
        StringBuilder text = new StringBuilder("0x");
        for (int i = 0; i < lower.length(); i++) {
            boolean upper = Character.digit(digest.charAt(i), 16) >= 8;
            String letter = lower.substring(i, i + 1);
            text.append(upper ? letter.toUpperCase(Locale.ROOT) : letter);
        }
        return new Address(text.toString());
    }
}
