package io.polystep.local.dynamo.store;

import io.polystep.local.dynamo.value.Rejection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A table with its items and indexes. */
public final class Table {
    private final TableDefinition definition;
    private final ItemIndex items;
    private final Map<String, ItemIndex> indexes = new LinkedHashMap<>();
    private @Nullable String ttlAttribute;

    Table(TableDefinition definition) {
        this.definition = definition;
        this.items = new ItemIndex(definition.key(), null);
        definition.indexes().forEach(index -> indexes.put(index.name(), new ItemIndex(index.key(), definition.key())));
    }

    /** What it was created as. */
    public TableDefinition definition() {
        return definition;
    }

    /** Name of the attribute with the expiry time in epoch seconds, when time to live is on. */
    public Optional<String> ttlAttribute() {
        return Optional.ofNullable(ttlAttribute);
    }

    /** The item with this primary key, or null. */
    public @Nullable Map<String, AttributeValue> get(Map<String, AttributeValue> key) {
        return items.get(key);
    }

    /** All items. */
    public Stream<Map<String, AttributeValue>> all() {
        return items.scan(null);
    }

    /** What a read goes to: the table itself when {@code indexName} is null. */
    public ReadTarget target(@Nullable String indexName) {
        if (indexName == null) {
            return new ReadTarget(items, definition.key(), definition.key(), null);
        }
        IndexDefinition index = definition.indexes().stream()
                .filter(candidate -> candidate.name().equals(indexName))
                .findFirst()
                .orElseThrow(() -> Rejection.validation("The table does not have the specified index: " + indexName));
        ItemIndex sorted = Objects.requireNonNull(indexes.get(indexName));
        return new ReadTarget(sorted, index.key(), definition.key(), index);
    }

    void put(Map<String, AttributeValue> item) {
        delete(definition.key().keyOf(item));
        items.put(item);
        indexes.values().forEach(index -> index.put(item));
    }

    void delete(Map<String, AttributeValue> key) {
        Map<String, AttributeValue> old = items.get(key);
        if (old != null) {
            items.remove(old);
            indexes.values().forEach(index -> index.remove(old));
        }
    }

    void setTtl(@Nullable String attribute) {
        ttlAttribute = attribute;
    }
}
