package io.polystep.local.dynamo;

import io.polystep.local.dynamo.expression.Condition;
import io.polystep.local.dynamo.expression.Expressions;
import io.polystep.local.dynamo.expression.Projection;
import io.polystep.local.dynamo.store.ReadTarget;
import io.polystep.local.dynamo.value.Sizes;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One page of a query or scan: ends after {@code limit} items looked at, or 1 MB of them, whichever is first. */
record Page(
        ReadTarget target,
        @Nullable Condition filter,
        @Nullable Projection projection,
        int limit) {
    private static final int MAX_BYTES = 1 << 20;

    /** What a page holds; {@code lastKey} is null on the last one. */
    record Result(
            List<Map<String, AttributeValue>> items,
            int scanned,
            @Nullable Map<String, AttributeValue> lastKey) {}

    Result of(Stream<Map<String, AttributeValue>> source) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        int scanned = 0;
        long bytes = 0;
        Iterator<Map<String, AttributeValue>> all = source.iterator();
        while (all.hasNext()) {
            Map<String, AttributeValue> stored = all.next();
            Map<String, AttributeValue> item = target.visible(stored);
            scanned++;
            bytes += Sizes.of(item);
            if (Expressions.holds(filter, item)) {
                items.add(projected(projection, item));
            }
            if (scanned == limit || bytes >= MAX_BYTES) {
                return new Result(items, scanned, target.pageKey(stored));
            }
        }
        return new Result(items, scanned, null);
    }

    static Map<String, AttributeValue> projected(@Nullable Projection projection, Map<String, AttributeValue> item) {
        return projection == null ? item : projection.of(item);
    }
}
