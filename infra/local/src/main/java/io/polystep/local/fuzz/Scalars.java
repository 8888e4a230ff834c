package io.polystep.local.fuzz;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What a payload says at all: its words and its numbers, read without knowing what they are for. */
final class Scalars {
    /** Spellings that some decoder takes although JSON does not. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNumberLength(1_000_000).build())
            .build();

    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();
    private static final Pattern DECIMAL = Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,3})?");
    private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F]{1,64}");
    private static final Pattern ZEROS = Pattern.compile("[-+]?[0.]+");
    private static final Pattern ZERO = Pattern.compile("[-+]?[0.]*0[0.]*[eE][-+]?[0-9]+");
    private static final int DECIMALS = 6;
    private static final int LONGEST_WORD = 120;
    private static final int LONGEST_NUMBER = 1_100;

    private final Set<String> words = new HashSet<>();
    private final List<BigDecimal> numbers = new ArrayList<>();
    private final Set<BigInteger> hex = new HashSet<>();
    private boolean dates;

    private Scalars() {}

    static Scalars of(Payload payload) {
        Scalars scalars = new Scalars();
        if (!scalars.take(payload.text().getBytes(StandardCharsets.UTF_8))) {
            // Some decoders find out themselves which of JSON's encodings the bytes have.
            scalars.take(payload.bytes());
            scalars.add(payload.text().strip());
        }
        return scalars;
    }

    private boolean take(byte[] bytes) {
        try (JsonParser parser = JSON.createParser(bytes)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue()) {
                    add(parser.getText());
                } else if (token == JsonToken.FIELD_NAME) {
                    addWord(parser.currentName());
                }
            }
            return true;
        } catch (IOException notJson) {
            return false;
        }
    }

    private void add(String text) {
        addWord(text);
        dates |= text.indexOf('-') >= 0 && text.indexOf(':') > 0;
        addNumber(text);
        // Lists are sent as texts too: "[\"1\",\"2\"]" and "64, 100780".
        if (text.indexOf(',') >= 0 || text.startsWith("[") || text.startsWith(" ") || text.endsWith(" ")) {
            for (String part : text.split("[\\[\\]\", ]+")) {
                addWord(part);
                addNumber(part);
            }
        }
    }

    private void addWord(String text) {
        if (text.length() <= LONGEST_WORD) {
            words.add(text.toUpperCase(Locale.ROOT));
        }
    }

    private void addNumber(String text) {
        if (text.length() > LONGEST_NUMBER) {
            if (ZEROS.matcher(text).matches()) {
                numbers.add(BigDecimal.ZERO);
            }
            return;
        }
        if (DECIMAL.matcher(text).matches()) {
            numbers.add(new BigDecimal(text));
        } else if (HEX.matcher(text).matches()) {
            hex.add(new BigInteger(text.substring(2), 16));
        } else if (ZERO.matcher(text).matches()) {
            numbers.add(BigDecimal.ZERO);
        }
    }

    /** Whether some number is {@code micros} millionths, exactly or rounded half up to them. */
    boolean holdsMicros(long micros) {
        BigInteger value = BigInteger.valueOf(micros);
        return holdsWhole(value)
                || numbers.stream()
                        .anyMatch(number -> number.setScale(DECIMALS, RoundingMode.HALF_UP)
                                .unscaledValue()
                                .equals(value));
    }

    /** Whether some number is this whole one, in decimal or in hex. */
    boolean holdsWhole(BigInteger value) {
        return hex.contains(value) || numbers.stream().anyMatch(number -> number.compareTo(new BigDecimal(value)) == 0);
    }

    /** Whether some word, in capitals, fits a pattern as a whole. */
    boolean holdsWord(String pattern) {
        Pattern compiled = PATTERNS.computeIfAbsent(pattern, Pattern::compile);
        return words.stream().anyMatch(word -> compiled.matcher(word).matches());
    }

    /** Whether something reads like a date. */
    boolean holdsDates() {
        return dates;
    }
}
