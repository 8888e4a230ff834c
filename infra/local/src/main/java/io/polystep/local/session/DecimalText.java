package io.polystep.local.session;

/** Reads a plain decimal such as {@code 0.48}, {@code .48} or {@code 100} into millionths, without garbage. */
final class DecimalText {
    private static final int DECIMALS = 6;
    private static final int MOST_WHOLE_DIGITS = 12;

    private DecimalText() {}

    /** The value in millionths, or −1 when the text is not such a number. */
    static long micros(String text) {
        int dot = text.indexOf('.');
        int whole = dot < 0 ? text.length() : dot;
        int decimals = dot < 0 ? 0 : text.length() - dot - 1;
        if (whole + decimals == 0 || whole > MOST_WHOLE_DIGITS || decimals > DECIMALS) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i != dot) {
                int digit = text.charAt(i) - '0';
                if (digit < 0 || digit > 9) {
                    return -1;
                }
                value = value * 10 + digit;
            }
        }
        for (int i = decimals; i < DECIMALS; i++) {
            value *= 10;
        }
        return value;
    }
}
