package io.polystep.local.session;

/** Reads a plain decimal such as {@code 0.48}, {@code .48} or {@code 100} into millionths, without garbage. */
final class DecimalText {
    private static final int DECIMALS = 6;
    private static final int MOST_WHOLE_DIGITS = 12;
    private static final long[] SCALE = {1_000_000, 100_000, 10_000, 1_000, 100, 10, 1};

    private DecimalText() {}

    /** The value of {@code length} characters from {@code offset} in millionths, or −1 when it is not such a number. */
    static long micros(char[] text, int offset, int length) {
        long value = 0;
        int whole = 0;
        int decimals = -1;
        for (int i = offset; i < offset + length; i++) {
            int digit = text[i] - '0';
            if (text[i] == '.' && decimals < 0) {
                decimals = 0;
                continue;
            }
            boolean fits = decimals < 0 ? ++whole <= MOST_WHOLE_DIGITS : ++decimals <= DECIMALS;
            if (digit < 0 || digit > 9 || !fits) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return whole + Math.max(0, decimals) == 0 ? -1 : value * SCALE[Math.max(0, decimals)];
    }
}
