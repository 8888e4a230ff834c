package io.polystep.domain;

import java.util.Locale;

/** Checks the shape of 0x-prefixed hexadecimal identifiers; package-neutral because many ids share it. */
public final class Hex {
    private Hex() {}

    /**
     * Returns {@code text} in lower case if it is 0x followed by exactly {@code bytes} bytes.
     *
     * @param what the name of the thing, for the message
     * @throws IllegalArgumentException if it is not
     */
    public static String require(String what, String text, int bytes) {
        if (text.length() != 2 + 2 * bytes || !text.startsWith("0x") || !isHex(text, 2)) {
            throw new IllegalArgumentException(
                    "expected " + what + " as 0x and " + 2 * bytes + " hex digits, found '" + Excerpt.of(text) + "'");
        }
        return text.toLowerCase(Locale.ROOT);
    }

    // Every id of every item that is read passes here, so no pattern is matched.
    private static boolean isHex(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            char digit = text.charAt(at);
            boolean letter = (digit >= 'a' && digit <= 'f') || (digit >= 'A' && digit <= 'F');
            if (!letter && (digit < '0' || digit > '9')) {
                return false;
            }
        }
        return true;
    }
}
