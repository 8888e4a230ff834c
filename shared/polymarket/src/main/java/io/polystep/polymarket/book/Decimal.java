package io.polystep.polymarket.book;

import io.polystep.domain.money.Micros;

/** A plain decimal of zero or more read digit by digit into millionths: {@code 0.48}, {@code .48}, {@code 100}. */
final class Decimal {
    private static final long LARGEST_BEFORE_DIGIT = (Long.MAX_VALUE - 9) / 10;

    private final byte[] bytes;
    private int at;
    private int digits;
    private boolean fits = true;
    private long value;

    /** Reads from {@code from} to the first byte that does not belong to the number. */
    Decimal(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
        whole();
        long scale = fraction();
        this.fits = fits && value <= Long.MAX_VALUE / scale;
        this.value = fits ? value * scale : 0;
    }

    private void whole() {
        while (at < bytes.length && isDigit(bytes[at])) {
            append(bytes[at++]);
        }
    }

    /** Reads point and decimals; returns what the digits so far are to be multiplied with. */
    private long fraction() {
        long scale = Micros.ONE;
        if (at == bytes.length || bytes[at] != '.') {
            return scale;
        }
        for (at++; at < bytes.length && isDigit(bytes[at]); at++) {
            if (scale > 1) {
                append(bytes[at]);
                scale /= 10;
            } else {
                // A seventh decimal has no place in millionths unless it is zero.
                fits &= bytes[at] == '0';
            }
        }
        return scale;
    }

    private void append(byte digit) {
        fits &= value <= LARGEST_BEFORE_DIGIT;
        value = fits ? value * 10 + (digit - '0') : value;
        digits++;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** True when there was a digit and the value fits into millionths. */
    boolean isValid() {
        return digits > 0 && fits;
    }

    /** The value; meaningless unless valid. */
    long micros() {
        return value;
    }

    /** The first byte after the number. */
    int end() {
        return at;
    }
}
