package io.polystep.ledger;

import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTag;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One attribute: its name and how its values are stored.
 *
 * @param name as seen in the console
 * @param kind checks and converts
 */
record Field<V>(String name, Kind<V> kind) {
    Field {
        kind = kind.named(name);
    }

    /** Reads a stored attribute into an item. */
    void read(AttributeValue stored, Item into) {
        into.set(this, kind.transformTo(stored));
    }

    /** Writes this attribute of an item, when it has one. */
    void write(Item item, Map<String, AttributeValue> into) {
        item.find(this).ifPresent(value -> into.put(name, kind.transformFrom(value)));
    }

    /** The Enhanced Client's description of this attribute. */
    StaticAttribute<Item, V> attribute(StaticAttributeTag... tags) {
        return StaticAttribute.builder(Item.class, kind.type())
                .name(name)
                .getter(item -> item.find(this).orElse(null))
                .setter((item, value) -> item.set(this, value))
                .attributeConverter(kind)
                .tags(tags)
                .build();
    }
}
