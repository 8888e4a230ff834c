package io.polystep.local.dynamo;

import io.polystep.local.dynamo.expression.Condition;
import io.polystep.local.dynamo.expression.Expressions;
import io.polystep.local.dynamo.expression.Update;
import io.polystep.local.dynamo.store.Change;
import io.polystep.local.dynamo.store.Table;
import io.polystep.local.dynamo.value.Canonical;
import io.polystep.local.dynamo.value.Sizes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A checked request to write one item, or in a transaction only to check it.
 *
 * @param table where
 * @param key primary key of the item
 * @param condition what must hold of the item before, null for anything
 * @param returnOldOnFailure whether a failed condition gives back the item found
 * @param effect what happens to the item
 */
record Write(
        Table table,
        Map<String, AttributeValue> key,
        @Nullable Condition condition,
        boolean returnOldOnFailure,
        Effect effect) {

    /** What happens to the item when the condition holds. */
    sealed interface Effect {}

    /** It is replaced. */
    record Replace(Map<String, AttributeValue> item) implements Effect {}

    /** It is changed, or made when absent; without an update it is only made. */
    record Modify(@Nullable Update update) implements Effect {}

    /** It goes. */
    record Erase() implements Effect {}

    /** Nothing. */
    record Nothing() implements Effect {}

    @Nullable
    Map<String, AttributeValue> before() {
        return table.get(key);
    }

    boolean conditionHolds(@Nullable Map<String, AttributeValue> before) {
        return Expressions.holds(condition, before == null ? Map.of() : before);
    }

    /** The item afterwards, null when there is none. Refuses what may not be stored. */
    @Nullable
    Map<String, AttributeValue> after(@Nullable Map<String, AttributeValue> before) {
        return switch (effect) {
            case Replace(Map<String, AttributeValue> item) -> item;
            case Modify(Update update) -> storable(updated(update, before == null ? key : before));
            case Erase erase -> null;
            case Nothing nothing -> before;
        };
    }

    private static Map<String, AttributeValue> updated(@Nullable Update update, Map<String, AttributeValue> base) {
        return update == null ? base : Expressions.apply(update, base);
    }

    private Map<String, AttributeValue> storable(Map<String, AttributeValue> item) {
        Sizes.requireItemFits(item);
        table.definition().indexes().forEach(index -> index.key().requireTypes(item));
        return Canonical.item(item);
    }

    /** What to commit for {@link #after}; empty for a mere check. */
    List<Change> changes(@Nullable Map<String, AttributeValue> after) {
        String name = table.definition().name();
        if (effect instanceof Nothing) {
            return List.of();
        }
        return List.of(after == null ? new Change.Delete(name, key) : new Change.Put(name, after));
    }

    /** The paths that an update names, for the return values that speak of them. */
    @Nullable
    Update update() {
        return effect instanceof Modify(Update update) ? update : null;
    }
}
