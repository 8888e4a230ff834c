package io.polystep.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The attributes of one shape by name. Reads and writes what the Enhanced Client's static schema of the same attributes
 * would, without its layers: every minute hundreds of items pass here. An attribute that is not known is passed over.
 */
final class Fields {
    private final List<Field<?>> all;
    private final Map<String, Field<?>> byName = new HashMap<>();

    Fields(Collection<Field<?>> fields) {
        this.all = List.copyOf(fields);
        all.forEach(field -> byName.put(field.name(), field));
    }

    /** These and others. */
    Fields and(Fields others) {
        List<Field<?>> both = new ArrayList<>(all);
        both.addAll(others.all);
        return new Fields(both);
    }

    /**
     * The values of stored attributes.
     *
     * @throws IllegalArgumentException naming the attribute that cannot be read
     */
    Item read(Map<String, AttributeValue> stored) {
        Item item = new Item();
        stored.forEach((name, value) -> {
            Field<?> field = byName.get(name);
            if (field != null && !Boolean.TRUE.equals(value.nul())) {
                field.read(value, item);
            }
        });
        return item;
    }

    /** What is stored; an attribute without a value is left out. */
    Map<String, AttributeValue> write(Item item) {
        Map<String, AttributeValue> stored = HashMap.newHashMap(all.size());
        all.forEach(field -> field.write(item, stored));
        return stored;
    }
}
