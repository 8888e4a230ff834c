package io.polystep.local.dynamo.expression;

import io.polystep.local.dynamo.value.Rejection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reading and replacing values inside an item; the item given is never changed. */
final class Documents {
    private Documents() {}

    static @Nullable AttributeValue get(Map<String, AttributeValue> item, DocumentPath path) {
        List<DocumentPath.Element> elements = path.elements();
        // The first element is always a name; making a value of the item would copy all of it for each path.
        AttributeValue value = elements.getFirst() instanceof DocumentPath.Name(String name) ? item.get(name) : null;
        for (int index = 1; value != null && index < elements.size(); index++) {
            value = step(value, elements.get(index));
        }
        return value;
    }

    private static @Nullable AttributeValue step(AttributeValue value, DocumentPath.Element element) {
        return switch (element) {
            case DocumentPath.Name(String name) -> value.hasM() ? value.m().get(name) : null;
            case DocumentPath.Index(int index) ->
                value.hasL() && index < value.l().size() ? value.l().get(index) : null;
        };
    }

    /** The item with {@code value} at the path, or without the path when null. */
    static Map<String, AttributeValue> with(
            Map<String, AttributeValue> item, DocumentPath path, @Nullable AttributeValue value) {
        return replaced(AttributeValue.fromM(item), path.elements(), value).m();
    }

    private static AttributeValue replaced(
            AttributeValue parent, List<DocumentPath.Element> path, @Nullable AttributeValue value) {
        DocumentPath.Element element = path.getFirst();
        if (path.size() == 1) {
            return withChild(parent, element, value);
        }
        AttributeValue child = step(parent, element);
        if (child == null) {
            throw invalidPath();
        }
        return withChild(parent, element, replaced(child, path.subList(1, path.size()), value));
    }

    private static AttributeValue withChild(
            AttributeValue parent, DocumentPath.Element element, @Nullable AttributeValue value) {
        return switch (element) {
            case DocumentPath.Name(String name)
            when parent.hasM() -> AttributeValue.fromM(put(parent.m(), name, value));
            case DocumentPath.Index(int index)
            when parent.hasL() -> AttributeValue.fromL(put(parent.l(), index, value));
            default -> throw invalidPath();
        };
    }

    private static Map<String, AttributeValue> put(
            Map<String, AttributeValue> map, String name, @Nullable AttributeValue value) {
        Map<String, AttributeValue> copy = new LinkedHashMap<>(map);
        if (value == null) {
            copy.remove(name);
        } else {
            copy.put(name, value);
        }
        return copy;
    }

    /** An index behind the end appends, as on the service. */
    private static List<AttributeValue> put(List<AttributeValue> list, int index, @Nullable AttributeValue value) {
        List<AttributeValue> copy = new ArrayList<>(list);
        if (value != null && index >= copy.size()) {
            copy.add(value);
        } else if (value != null) {
            copy.set(index, value);
        } else if (index < copy.size()) {
            copy.remove(index);
        }
        return copy;
    }

    private static RuntimeException invalidPath() {
        return Rejection.validation("The document path provided in the update expression is invalid for update");
    }
}
