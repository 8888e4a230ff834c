package io.polystep.local.dynamo.value;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An unmodifiable item that knows its size: it is measured once and read many times. */
final class Measured extends AbstractMap<String, AttributeValue> {
    private final Map<String, AttributeValue> attributes;
    private int bytes = -1;

    /** @param attributes not changed any more by anybody */
    Measured(Map<String, AttributeValue> attributes) {
        this.attributes = Collections.unmodifiableMap(attributes);
    }

    /** As the service counts them. A race of two threads measures twice, with one result. */
    int bytes() {
        int known = bytes;
        if (known < 0) {
            known = Sizes.measured(attributes);
            bytes = known;
        }
        return known;
    }

    @Override
    public Set<Entry<String, AttributeValue>> entrySet() {
        return attributes.entrySet();
    }

    @Override
    public @Nullable AttributeValue get(Object name) {
        return attributes.get(name);
    }

    @Override
    public boolean containsKey(Object name) {
        return attributes.containsKey(name);
    }

    @Override
    public int size() {
        return attributes.size();
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super AttributeValue> action) {
        attributes.forEach(action);
    }
}
