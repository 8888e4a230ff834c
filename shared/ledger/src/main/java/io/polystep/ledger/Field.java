package io.polystep.ledger;

import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTag;

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
