package io.polystep.ledger.snapshot;

import io.polystep.domain.error.PermanentException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One item as one line of JSON. The table holds texts, numbers, flags, lists and maps, which JSON tells apart, and sets of
 * texts, which become a map of the one member {@code $texts}.
 */
final class ItemLine {
    private static final String TEXTS = "$texts";

    private ItemLine() {}

    /** The line of an item; checked by reading it back, because a snapshot that reads back otherwise is none. */
    static String of(Map<String, AttributeValue> item) {
        String line = EnhancedDocument.fromAttributeValueMap(each(item, ItemLine::withoutSet))
                .toJson();
        if (!read(line).equals(item)) {
            throw new PermanentException(
                    "expected an item of texts, numbers, flags, lists, maps and sets of texts, found " + item.keySet()
                            + " that read back otherwise; snapshots of it are not offered");
        }
        return line;
    }

    /** The item of a line. */
    static Map<String, AttributeValue> read(String line) {
        try {
            return each(EnhancedDocument.fromJson(line).toMap(), ItemLine::withSet);
        } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException malformed) {
            throw new PermanentException(
                    "expected an item of JSON, found '" + line.substring(0, Math.min(40, line.length()))
                            + "'; the snapshot is damaged, restore another one",
                    malformed);
        }
    }

    private static Map<String, AttributeValue> each(
            Map<String, AttributeValue> item, UnaryOperator<AttributeValue> change) {
        return item.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, attribute -> change.apply(attribute.getValue())));
    }

    private static AttributeValue withoutSet(AttributeValue value) {
        return value.hasSs()
                ? AttributeValue.fromM(Map.of(
                        TEXTS,
                        AttributeValue.fromL(
                                value.ss().stream().map(AttributeValue::fromS).toList())))
                : value;
    }

    private static AttributeValue withSet(AttributeValue value) {
        boolean set = value.hasM() && value.m().keySet().equals(Set.of(TEXTS));
        return set
                ? AttributeValue.fromSs(value.m().getOrDefault(TEXTS, value).l().stream()
                        .map(AttributeValue::s)
                        .toList())
                : value;
    }
}
