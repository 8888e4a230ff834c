package io.polystep.local.dynamo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The reserved words as the product ships them. */
final class Words {
    /** DynamoDB Local takes "size" and "convert" although they are on the service's list; all others it refuses too. */
    static final List<String> RESERVED_EVERYWHERE = read().stream()
            .filter(word -> !word.equals("size") && !word.equals("convert"))
            .toList();

    private Words() {}

    private static List<String> read() {
        try (InputStream in =
                Objects.requireNonNull(LocalDynamo.class.getResourceAsStream("expression/reserved-words.txt"))) {
            return List.of(new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .strip()
                    .split("\\s+"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
