package io.polystep.local.dynamo.expression;

import io.polystep.local.dynamo.value.Canonical;
import io.polystep.local.dynamo.value.Numbers;
import io.polystep.local.dynamo.value.Rejection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Applies an update to an item. All sources are read from the item as it was. */
final class UpdateEvaluator {
    /** Removals take the later list element first, so that the earlier indexes still mean what was written. */
    private static final Comparator<DocumentPath> LATER_INDEX_FIRST = UpdateEvaluator::compareIndexes;

    private final Map<String, AttributeValue> before;

    UpdateEvaluator(Map<String, AttributeValue> before) {
        this.before = before;
    }

    Map<String, AttributeValue> apply(Update update) {
        Map<DocumentPath, AttributeValue> values = new LinkedHashMap<>();
        List<DocumentPath> removals = new ArrayList<>();
        for (Update.Action action : update.actions()) {
            AttributeValue value = newValue(action);
            if (value == null) {
                removals.add(action.path());
            } else {
                values.put(action.path(), value);
            }
        }
        return changed(values, removals);
    }

    private Map<String, AttributeValue> changed(Map<DocumentPath, AttributeValue> values, List<DocumentPath> removals) {
        Map<String, AttributeValue> item = before;
        for (Map.Entry<DocumentPath, AttributeValue> value : values.entrySet()) {
            item = Documents.with(item, value.getKey(), value.getValue());
        }
        for (DocumentPath path : removals.stream().sorted(LATER_INDEX_FIRST).toList()) {
            item = Documents.with(item, path, null);
        }
        return item;
    }

    private @Nullable AttributeValue newValue(Update.Action action) {
        return switch (action) {
            case Update.Set(DocumentPath path, Update.Source source) -> value(source);
            case Update.Remove remove -> null;
            case Update.Add(DocumentPath path, AttributeValue value) -> added(Documents.get(before, path), value);
            case Update.Delete(DocumentPath path, AttributeValue elements) ->
                without(Documents.get(before, path), elements);
        };
    }

    private AttributeValue value(Update.Source source) {
        return switch (source) {
            case Update.Given(AttributeValue value) -> value;
            case Update.Copied(DocumentPath path) -> existing(path);
            case Update.Sum(Update.Source left, Update.Source right) ->
                Numbers.value(Numbers.of(number(left)).add(Numbers.of(number(right))));
            case Update.Difference(Update.Source left, Update.Source right) ->
                Numbers.value(Numbers.of(number(left)).subtract(Numbers.of(number(right))));
            case Update.IfNotExists(DocumentPath path, Update.Source otherwise) -> {
                AttributeValue found = Documents.get(before, path);
                yield found == null ? value(otherwise) : found;
            }
            case Update.ListAppend(Update.Source first, Update.Source second) -> joined(value(first), value(second));
        };
    }

    private AttributeValue existing(DocumentPath path) {
        AttributeValue found = Documents.get(before, path);
        if (found == null) {
            throw Rejection.validation(
                    "The provided expression refers to an attribute that does not exist in the item: " + path.root());
        }
        return found;
    }

    private AttributeValue number(Update.Source source) {
        return requireType(value(source), AttributeValue.Type.N);
    }

    private static AttributeValue joined(AttributeValue first, AttributeValue second) {
        List<AttributeValue> all =
                new ArrayList<>(requireType(first, AttributeValue.Type.L).l());
        all.addAll(requireType(second, AttributeValue.Type.L).l());
        return AttributeValue.fromL(all);
    }

    private static AttributeValue added(@Nullable AttributeValue old, AttributeValue value) {
        if (value.type() != AttributeValue.Type.N && !Canonical.isSet(value)) {
            throw wrongType(value);
        }
        if (old == null) {
            return value;
        }
        requireType(old, value.type());
        if (value.type() == AttributeValue.Type.N) {
            return Numbers.value(Numbers.of(old).add(Numbers.of(value)));
        }
        Set<AttributeValue> union = new LinkedHashSet<>(Canonical.elements(old));
        union.addAll(Canonical.elements(value));
        return Canonical.setLike(value, union);
    }

    private static @Nullable AttributeValue without(@Nullable AttributeValue old, AttributeValue elements) {
        if (!Canonical.isSet(elements)) {
            throw wrongType(elements);
        }
        if (old == null) {
            return null;
        }
        Set<AttributeValue> rest = new LinkedHashSet<>(Canonical.elements(requireType(old, elements.type())));
        rest.removeAll(Set.copyOf(Canonical.elements(elements)));
        return rest.isEmpty() ? null : Canonical.setLike(elements, rest);
    }

    private static AttributeValue requireType(AttributeValue value, AttributeValue.Type type) {
        if (value.type() != type) {
            throw wrongType(value);
        }
        return value;
    }

    private static RuntimeException wrongType(AttributeValue value) {
        return Rejection.validation("An operand in the update expression has an incorrect data type: " + value.type());
    }

    private static int compareIndexes(DocumentPath left, DocumentPath right) {
        int shorter = Math.min(left.elements().size(), right.elements().size());
        for (int i = 0; i < shorter; i++) {
            boolean indexes = left.elements().get(i) instanceof DocumentPath.Index
                    && right.elements().get(i) instanceof DocumentPath.Index;
            int order = indexes ? Integer.compare(index(right, i), index(left, i)) : 0;
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int index(DocumentPath path, int at) {
        return path.elements().get(at) instanceof DocumentPath.Index(int index) ? index : 0;
    }
}
