package io.polystep.local.dynamo.store;

import io.polystep.local.dynamo.value.Rejection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The key of a table or an index.
 *
 * @param partition which partition an item is in
 * @param sort where in the partition, null when the partition key is the whole key
 */
public record KeySchema(KeyAttribute partition, @Nullable KeyAttribute sort) {
    private static final int MAX_PARTITION = 2048;
    private static final int MAX_SORT = 1024;

    /** The names of the key's attributes, one or two. */
    public List<String> names() {
        return sort == null ? List.of(partition.name()) : List.of(partition.name(), sort.name());
    }

    /** Name of the sort key or null. */
    public @Nullable String sortName() {
        return sort == null ? null : sort.name();
    }

    /** Refuses a key that has not exactly these attributes with these types. */
    public void requireKey(Map<String, AttributeValue> key) {
        if (key.size() != names().size() || !key.keySet().containsAll(names())) {
            throw Rejection.validation("The provided key element does not match the schema");
        }
        requireTypes(key);
    }

    /** Refuses an item without the key. */
    public void requireIn(Map<String, AttributeValue> item) {
        for (String name : names()) {
            if (!item.containsKey(name)) {
                throw Rejection.validation(
                        "One or more parameter values were invalid: Missing the key " + name + " in the item");
            }
        }
        requireTypes(item);
    }

    /** Refuses attributes of this key that are there with a wrong value; absent ones are allowed. */
    public void requireTypes(Map<String, AttributeValue> item) {
        AttributeValue partitionValue = item.get(partition.name());
        if (partitionValue != null) {
            partition.requireValid(partitionValue, MAX_PARTITION);
        }
        AttributeValue sortValue = sort == null ? null : item.get(sort.name());
        if (sort != null && sortValue != null) {
            sort.requireValid(sortValue, MAX_SORT);
        }
    }

    /** True when the item has all attributes of this key. */
    public boolean isIn(Map<String, AttributeValue> item) {
        return item.keySet().containsAll(names());
    }

    /** The key's attributes of an item that has them. */
    public Map<String, AttributeValue> keyOf(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        for (String name : names()) {
            AttributeValue value = item.get(name);
            if (value != null) {
                key.put(name, value);
            }
        }
        return key;
    }

    List<AttributeValue> values(Map<String, AttributeValue> item) {
        return new ArrayList<>(keyOf(item).values());
    }
}
