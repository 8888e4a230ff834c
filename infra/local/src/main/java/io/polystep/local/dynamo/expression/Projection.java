package io.polystep.local.dynamo.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The parts of an item to return; list elements keep their order but not their index.
 *
 * @param paths at least one, none of which overlap
 */
public record Projection(List<DocumentPath> paths) {

    static Projection parse(Cursor cursor) {
        List<DocumentPath> paths = new ArrayList<>();
        do {
            DocumentPath path = cursor.path();
            if (paths.stream().anyMatch(path::overlaps)) {
                throw cursor.invalid(
                        "Two document paths overlap with each other; must remove or rewrite one of these" + " paths");
            }
            paths.add(path);
        } while (cursor.acceptSymbol(","));
        cursor.expectEnd();
        return new Projection(List.copyOf(paths));
    }

    /** The chosen parts of {@code item} that exist. */
    public Map<String, AttributeValue> of(Map<String, AttributeValue> item) {
        AttributeValue result = selected(
                AttributeValue.fromM(item),
                paths.stream().map(DocumentPath::elements).toList());
        return result == null ? Map.of() : result.m();
    }

    private static @Nullable AttributeValue selected(AttributeValue value, List<List<DocumentPath.Element>> wanted) {
        if (wanted.stream().anyMatch(List::isEmpty)) {
            return value;
        }
        Map<DocumentPath.Element, List<List<DocumentPath.Element>>> byFirst = new HashMap<>();
        wanted.forEach(path -> byFirst.computeIfAbsent(path.getFirst(), first -> new ArrayList<>())
                .add(path.subList(1, path.size())));
        return value.hasM() ? fromMap(value, byFirst) : value.hasL() ? fromList(value, byFirst) : null;
    }

    private static @Nullable AttributeValue fromMap(
            AttributeValue map, Map<DocumentPath.Element, List<List<DocumentPath.Element>>> wanted) {
        Map<String, AttributeValue> result = new LinkedHashMap<>();
        wanted.forEach((element, rest) -> {
            if (element instanceof DocumentPath.Name(String name) && map.m().containsKey(name)) {
                putIfPresent(result, name, selected(map.m().get(name), rest));
            }
        });
        return result.isEmpty() ? null : AttributeValue.fromM(result);
    }

    private static @Nullable AttributeValue fromList(
            AttributeValue list, Map<DocumentPath.Element, List<List<DocumentPath.Element>>> wanted) {
        TreeMap<Integer, AttributeValue> result = new TreeMap<>();
        wanted.forEach((element, rest) -> {
            if (element instanceof DocumentPath.Index(int index)
                    && index < list.l().size()) {
                putIfPresent(result, index, selected(list.l().get(index), rest));
            }
        });
        return result.isEmpty() ? null : AttributeValue.fromL(List.copyOf(result.values()));
    }

    private static <K> void putIfPresent(Map<K, AttributeValue> target, K key, @Nullable AttributeValue value) {
        if (value != null) {
            target.put(key, value);
        }
    }
}
