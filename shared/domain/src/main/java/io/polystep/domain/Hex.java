package io.polystep.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/** Checks the shape of 0x-prefixed hexadecimal identifiers; package-neutral because many ids share it. */
public final class Hex {
    private static final Pattern DIGITS = Pattern.compile("0x[0-9a-fA-F]*");

    private Hex() {}

    /**
     * Returns {@code text} in lower case if it is 0x followed by exactly {@code bytes} bytes.
     *
     * @param what the name of the thing, for the message
     * @throws IllegalArgumentException if it is not
     */
    public static String require(String what, String text, int bytes) {
        if (text.length() != 2 + 2 * bytes || !DIGITS.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "expected " + what + " as 0x and " + 2 * bytes + " hex digits, found '" + Excerpt.of(text) + "'");
        }
        return text.toLowerCase(Locale.ROOT);
    }
}
