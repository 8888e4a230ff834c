package io.polystep.local.dynamo.store;

import io.polystep.local.dynamo.expression.Expressions;
import io.polystep.local.dynamo.expression.KeyCondition;
import io.polystep.local.dynamo.value.Scalars;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items sorted by a key: those of a table by its primary key, those of an index by its key and then the primary. */
public final class ItemIndex {
    private final KeySchema key;
    private final @Nullable KeySchema tieBreak;
    private final NavigableMap<AttributeValue, NavigableMap<Position, Map<String, AttributeValue>>> partitions =
            new TreeMap<>(Scalars.ORDER);

    ItemIndex(KeySchema key, @Nullable KeySchema tieBreak) {
        this.key = key;
        this.tieBreak = tieBreak;
    }

    @Nullable
    Map<String, AttributeValue> get(Map<String, AttributeValue> itemOrKey) {
        return partition(partitionOf(itemOrKey)).get(position(itemOrKey));
    }

    void put(Map<String, AttributeValue> item) {
        if (key.isIn(item)) {
            partitions
                    .computeIfAbsent(partitionOf(item), value -> new TreeMap<>())
                    .put(position(item), item);
        }
    }

    void remove(Map<String, AttributeValue> item) {
        if (!key.isIn(item)) {
            return;
        }
        NavigableMap<Position, Map<String, AttributeValue>> partition = partition(partitionOf(item));
        partition.remove(position(item));
        if (partition.isEmpty()) {
            partitions.remove(partitionOf(item));
        }
    }

    /** Items of one partition in order of the sort key, or in reverse, behind {@code after} when given. */
    public Stream<Map<String, AttributeValue>> query(
            KeyCondition condition, boolean forward, @Nullable Map<String, AttributeValue> after) {
        NavigableMap<Position, Map<String, AttributeValue>> partition = partition(condition.partition());
        KeyCondition.Interval interval = condition.interval();
        NavigableMap<Position, Map<String, AttributeValue>> rest = behind(partition, forward, after);
        if (interval == null) {
            return rest.values().stream();
        }
        if (forward && after == null && interval.low() != null) {
            rest = partition.tailMap(new Position(List.of(interval.low())), true);
        }
        // The interval is one run of the order, so the first miss after it ends the walk.
        Predicate<Map<String, AttributeValue>> inside = item -> Expressions.holds(interval.condition(), item);
        return rest.values().stream().dropWhile(inside.negate()).takeWhile(inside);
    }

    private NavigableMap<Position, Map<String, AttributeValue>> behind(
            NavigableMap<Position, Map<String, AttributeValue>> partition,
            boolean forward,
            @Nullable Map<String, AttributeValue> after) {
        NavigableMap<Position, Map<String, AttributeValue>> ordered = forward ? partition : partition.descendingMap();
        return after == null ? ordered : ordered.tailMap(position(after), false);
    }

    /** All items, in an order that stays the same while they do, behind {@code after} when given. */
    public Stream<Map<String, AttributeValue>> scan(@Nullable Map<String, AttributeValue> after) {
        if (after == null) {
            return values(partitions);
        }
        AttributeValue at = partitionOf(after);
        return Stream.concat(
                behind(partition(at), true, after).values().stream(), values(partitions.tailMap(at, false)));
    }

    private static Stream<Map<String, AttributeValue>> values(
            NavigableMap<AttributeValue, NavigableMap<Position, Map<String, AttributeValue>>> partitions) {
        return partitions.values().stream().flatMap(partition -> partition.values().stream());
    }

    private NavigableMap<Position, Map<String, AttributeValue>> partition(AttributeValue value) {
        NavigableMap<Position, Map<String, AttributeValue>> partition = partitions.get(value);
        return partition == null ? new TreeMap<>() : partition;
    }

    private AttributeValue partitionOf(Map<String, AttributeValue> itemOrKey) {
        return key.values(itemOrKey).getFirst();
    }

    private Position position(Map<String, AttributeValue> itemOrKey) {
        List<AttributeValue> values = key.values(itemOrKey);
        List<AttributeValue> parts = new ArrayList<>(values.subList(1, values.size()));
        if (tieBreak != null) {
            parts.addAll(tieBreak.values(itemOrKey));
        }
        return new Position(parts);
    }
}
