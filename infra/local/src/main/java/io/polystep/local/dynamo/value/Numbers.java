package io.polystep.local.dynamo.value;

import java.math.BigDecimal;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The service's numbers: decimals of at most 38 significant digits, magnitude 1E-130 to 9.99…E+125, or zero. Beyond
 * that they are refused, never rounded.
 */
public final class Numbers {
    private static final int MAX_DIGITS = 38;
    private static final int MAX_EXPONENT = 125;
    private static final int MIN_EXPONENT = -130;
    private static final int MAX_TEXT = 300;

    private Numbers() {}

    /** Reads a number; a text that is none, or is out of range, is a validation error. */
    public static BigDecimal parse(String text) {
        if (text.isEmpty() || text.length() > MAX_TEXT) {
            throw Rejection.validation("The parameter cannot be converted to a numeric value: " + text);
        }
        try {
            return inRange(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            throw Rejection.validation("The parameter cannot be converted to a numeric value: " + text);
        }
    }

    /** The number of an attribute of type N. */
    public static BigDecimal of(AttributeValue number) {
        return parse(number.n());
    }

    /** The one stored text of a number: no exponent, no superfluous zeros. */
    public static AttributeValue value(BigDecimal number) {
        return AttributeValue.fromN(inRange(number).stripTrailingZeros().toPlainString());
    }

    private static BigDecimal inRange(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        if (bare.precision() > MAX_DIGITS) {
            throw Rejection.validation("Attempting to store more than 38 significant digits in a Number");
        }
        long exponent = (long) bare.precision() - bare.scale() - 1;
        if (bare.signum() != 0 && exponent > MAX_EXPONENT) {
            throw Rejection.validation(
                    "Number overflow. Attempting to store a number with magnitude larger than" + " supported range");
        }
        if (bare.signum() != 0 && exponent < MIN_EXPONENT) {
            throw Rejection.validation(
                    "Number underflow. Attempting to store a number with magnitude smaller than" + " supported range");
        }
        return bare;
    }
}
