package io.polystep.ledger.snapshot;

import io.polystep.domain.error.PermanentException;
import java.io.UncheckedIOException;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One item as one line of JSON. The table holds texts, numbers, flags, lists and maps only, which JSON tells apart. */
final class ItemLine {
    private ItemLine() {}

    /** The line of an item; checked by reading it back, because a snapshot that reads back otherwise is none. */
    static String of(Map<String, AttributeValue> item) {
        String line = EnhancedDocument.fromAttributeValueMap(item).toJson();
        if (!read(line).equals(item)) {
            throw new PermanentException("expected an item of texts, numbers, flags, lists and maps, found "
                    + item.keySet() + " that read back otherwise; snapshots of it are not offered");
        }
        return line;
    }

    /** The item of a line. */
    static Map<String, AttributeValue> read(String line) {
        try {
            return EnhancedDocument.fromJson(line).toMap();
        } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException malformed) {
            throw new PermanentException(
                    "expected an item of JSON, found '" + line.substring(0, Math.min(40, line.length()))
                            + "'; the snapshot is damaged, restore another one",
                    malformed);
        }
    }
}
