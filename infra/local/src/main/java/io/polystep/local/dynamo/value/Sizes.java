package io.polystep.local.dynamo.value;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Sizes in bytes as the service counts them. */
public final class Sizes {
    /** Largest item: 400 KB. */
    public static final int MAX_ITEM = 400 * 1024;

    private static final int CONTAINER = 3;

    private Sizes() {}

    /** Size of an item: names and values. */
    public static int of(Map<String, AttributeValue> item) {
        return item instanceof Measured known ? known.bytes() : measured(item);
    }

    static int measured(Map<String, AttributeValue> item) {
        int size = 0;
        for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
            size += text(attribute.getKey()) + of(attribute.getValue());
        }
        return size;
    }

    /** Size of a value. */
    public static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> text(value.s());
            case N -> number(value.n());
            case B -> bytes(value.b());
            case SS -> value.ss().stream().mapToInt(Sizes::text).sum();
            case NS -> value.ns().stream().mapToInt(Sizes::number).sum();
            case BS -> value.bs().stream().mapToInt(Sizes::bytes).sum();
            case L -> CONTAINER + list(value.l());
            case M -> CONTAINER + value.m().size() + of(value.m());
            case BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> 1;
        };
    }

    /** Refuses an item above {@link #MAX_ITEM}. */
    public static void requireItemFits(Map<String, AttributeValue> item) {
        if (of(item) > MAX_ITEM) {
            throw Rejection.validation("Item size has exceeded the maximum allowed size");
        }
    }

    private static int list(List<AttributeValue> values) {
        return values.size() + values.stream().mapToInt(Sizes::of).sum();
    }

    private static int text(String text) {
        int bytes = text.length();
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit >= 0x80) {
                // Half of a pair counts two, so that a whole one counts four.
                bytes += unit < 0x800 || Character.isSurrogate(unit) ? 1 : 2;
            }
        }
        return bytes;
    }

    private static int bytes(SdkBytes bytes) {
        return bytes.asByteArrayUnsafe().length;
    }

    /** One byte, one for each two digits, one more for the sign of a negative number. */
    private static int number(String canonical) {
        int digits = 0;
        for (int at = 0; at < canonical.length(); at++) {
            digits += Character.isDigit(canonical.charAt(at)) ? 1 : 0;
        }
        return (digits + 1) / 2 + (canonical.startsWith("-") ? 2 : 1);
    }
}
