package io.polystep.ledger;

import io.polystep.domain.Excerpt;
import io.polystep.domain.error.PermanentException;
import java.time.DateTimeException;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.WrappedTableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The static schema of a whole item, which tells apart an item that is newer than this code and one that is corrupt. */
final class ItemSchema extends WrappedTableSchema<Item, StaticTableSchema<Item>> {
    private final Fields fields;

    ItemSchema(Shape<?> shape) {
        super(StaticTableSchema.builder(Item.class)
                .newItemSupplier(Item::new)
                .attributes(Envelope.attributes())
                .extend(shape.schema())
                .build());
        this.fields = new Fields(Envelope.FIELDS).and(shape.fields());
    }

    @Override
    public Item mapToItem(Map<String, AttributeValue> stored) {
        return readable(stored, () -> {
            requireKnownVersion(stored);
            return fields.read(stored);
        });
    }

    @Override
    public Item mapToItem(Map<String, AttributeValue> stored, boolean preserveEmptyObject) {
        return mapToItem(stored);
    }

    @Override
    public Map<String, AttributeValue> itemToMap(Item item, boolean ignoreNulls) {
        return fields.write(item);
    }

    /** Turns what the attributes' checks throw into the error of a corrupt item, naming its key. */
    static <V> V readable(Map<String, AttributeValue> stored, Supplier<V> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException bad) {
            throw new PermanentException(
                    "expected a readable item at " + key(stored) + ", found a corrupt one: "
                            + Excerpt.of(String.valueOf(bad.getMessage()))
                            + "; compare it with docs/reference/table.md and restore it from a backup",
                    bad);
        }
    }

    static void requireKnownVersion(Map<String, AttributeValue> stored) {
        Field<Long> field = Envelope.SCHEMA;
        long version = field.kind().transformTo(stored.getOrDefault(field.name(), AttributeValue.fromNul(true)));
        if (version > Envelope.SCHEMA_VERSION) {
            throw new PermanentException("expected schemaVersion up to " + Envelope.SCHEMA_VERSION + " at "
                    + key(stored) + ", found " + version
                    + ": a newer code version wrote it; deploy that version again");
        }
    }

    private static String key(Map<String, AttributeValue> stored) {
        return text(stored, Key.PK) + " / " + text(stored, Key.SK);
    }

    private static String text(Map<String, AttributeValue> stored, String attribute) {
        AttributeValue value = stored.get(attribute);
        return value == null || value.s() == null ? "(no " + attribute + ")" : value.s();
    }
}
