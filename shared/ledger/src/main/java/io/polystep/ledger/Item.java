package io.polystep.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of one item, or of one map inside an item, by attribute. Mutable while it is filled; not shared. */
final class Item {
    private final Map<String, Object> values = new HashMap<>();

    <V> Item set(Field<V> field, @Nullable V value) {
        if (value != null) {
            values.put(field.name(), value);
        }
        return this;
    }

    /**
     * The value of an attribute that must be there.
     *
     * @throws IllegalArgumentException if it is missing
     */
    <V> V get(Field<V> field) {
        return find(field)
                .orElseThrow(() -> new IllegalArgumentException(field.name() + ": expected a value of type "
                        + field.kind().attributeValueType() + ", found none"));
    }

    // The value was put there through a field of this name, and a shape has one field for each name.
    @SuppressWarnings("unchecked")
    <V> Optional<V> find(Field<V> field) {
        return Optional.ofNullable((V) values.get(field.name()));
    }
}
