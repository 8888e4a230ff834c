package io.polystep.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How a record is stored: its attributes, and how it is built from them again. Reading and writing use one static schema
 * of the Enhanced Client, so both directions are described once.
 */
final class Shape<T> {
    private final BiConsumer<T, Item> fill;
    private final Function<Item, T> build;
    private final StaticTableSchema<Item> schema;
    private final Fields fields;
    private @Nullable ItemSchema ofItems;

    private Shape(Parts<T> parts, Function<Item, T> build) {
        this.fill = parts.fill;
        this.build = build;
        this.fields = new Fields(parts.fields);
        this.schema = StaticTableSchema.builder(Item.class)
                .newItemSupplier(Item::new)
                .attributes(parts.attributes)
                .build();
    }

    static <T> Parts<T> of(Class<T> type) {
        return new Parts<>();
    }

    /** The attributes that a record becomes; an empty one is left out. */
    Map<String, AttributeValue> write(T value) {
        return fields.write(item(value));
    }

    /**
     * The record that these attributes make.
     *
     * @throws IllegalArgumentException naming the attribute that is missing or cannot be read
     */
    T read(Map<String, AttributeValue> stored) {
        return build(fields.read(stored));
    }

    StaticTableSchema<Item> schema() {
        return schema;
    }

    Fields fields() {
        return fields;
    }

    /** The schema of whole items of this shape, made once: it never changes, and making it costs more than a read. */
    synchronized ItemSchema ofItems() {
        ItemSchema known = ofItems;
        if (known == null) {
            known = new ItemSchema(this);
            ofItems = known;
        }
        return known;
    }

    Item item(T value) {
        Item item = new Item();
        fill.accept(value, item);
        return item;
    }

    T build(Item item) {
        return build.apply(item);
    }

    /** The attributes of a shape while they are listed. */
    static final class Parts<T> {
        private final List<StaticAttribute<Item, ?>> attributes = new ArrayList<>();
        private final List<Field<?>> fields = new ArrayList<>();
        private BiConsumer<T, Item> fill = (value, item) -> {};

        private Parts() {}

        <V> Parts<T> with(Field<V> field, Function<T, V> getter) {
            return withOptional(field, value -> Optional.of(getter.apply(value)));
        }

        <V> Parts<T> withOptional(Field<V> field, Function<T, Optional<V>> getter) {
            attributes.add(field.attribute());
            fields.add(field);
            fill = fill.andThen((value, item) -> getter.apply(value).ifPresent(present -> item.set(field, present)));
            return this;
        }

        Shape<T> builtBy(Function<Item, T> build) {
            return new Shape<>(this, build);
        }
    }
}
