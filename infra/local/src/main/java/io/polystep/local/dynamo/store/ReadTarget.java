package io.polystep.local.dynamo.store;

import io.polystep.local.dynamo.value.Rejection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A table or one of its indexes, for reading.
 *
 * @param items the sorted items
 * @param key key that they are sorted by
 * @param tableKey primary key of the table
 * @param index the index, null for the table itself
 */
public record ReadTarget(
        ItemIndex items,
        KeySchema key,
        KeySchema tableKey,
        @Nullable IndexDefinition index) {

    /** What a read of this target sees of an item. */
    public Map<String, AttributeValue> visible(Map<String, AttributeValue> item) {
        return index == null ? item : index.projected(item, tableKey);
    }

    /** The key from which the next page goes on behind {@code item}. */
    public Map<String, AttributeValue> pageKey(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> pageKey = new LinkedHashMap<>(tableKey.keyOf(item));
        pageKey.putAll(key.keyOf(item));
        return pageKey;
    }

    /** Refuses a start key that is not a {@link #pageKey} of this target. */
    public void requirePageKey(Map<String, AttributeValue> start) {
        if (!pageKey(start).equals(start) || !key.isIn(start) || !tableKey.isIn(start)) {
            throw Rejection.validation("The provided starting key is invalid");
        }
        key.requireTypes(start);
        tableKey.requireTypes(start);
    }
}
