package io.polystep.local.dynamo.store;

import io.polystep.local.dynamo.value.Scalars;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A place in a partition: sort key if there is one, and in an index the table key that makes it unique. */
record Position(List<AttributeValue> parts) implements Comparable<Position> {
    @Override
    public int compareTo(Position other) {
        int shorter = Math.min(parts.size(), other.parts.size());
        for (int i = 0; i < shorter; i++) {
            int order = Scalars.compare(parts.get(i), other.parts.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(parts.size(), other.parts.size());
    }
}
