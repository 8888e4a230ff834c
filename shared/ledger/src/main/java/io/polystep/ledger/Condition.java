package io.polystep.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What must hold of one item for a write to happen. Attribute names are always placeholders, because many of ours are
 * reserved words.
 *
 * @param expression as DynamoDB reads it
 * @param names placeholders of attributes
 * @param values placeholders of values
 * @param explanation what is wrong with the item that was found instead; the item is empty if there was none
 */
record Condition(
        String expression,
        Map<String, String> names,
        Map<String, AttributeValue> values,
        Function<Map<String, AttributeValue>, String> explanation) {

    /** No item has this key. */
    static Condition absent() {
        return new Condition(
                "attribute_not_exists(#pk)", Map.of("#pk", Key.PK), Map.of(), found -> "expected no item, found one");
    }

    /** Some item has this key. */
    static Condition present() {
        return new Condition(
                "attribute_exists(#pk)", Map.of("#pk", Key.PK), Map.of(), found -> "expected an item, found none");
    }

    /** The stored revision is this one. */
    static Condition revision(long revision) {
        return new Condition(
                "#revision = :revision",
                Map.of("#revision", Envelope.REVISION.name()),
                Map.of(":revision", AttributeValue.fromN(Long.toString(revision))),
                found -> "expected revision " + revision + ", found "
                        + Optional.ofNullable(found.get(Envelope.REVISION.name()))
                                .map(AttributeValue::n)
                                .orElse("none"));
    }

    /** A stored number is at most this. */
    static Condition atMost(Field<?> field, long limit) {
        return bounds(List.of(Bound.atMost(field, limit)));
    }

    /** This and another condition of the same item; neither has an OR outside parentheses. */
    Condition and(Condition other) {
        Map<String, String> bothNames = new HashMap<>(names);
        bothNames.putAll(other.names);
        Map<String, AttributeValue> bothValues = new HashMap<>(values);
        bothValues.putAll(other.values);
        return new Condition(
                expression + " AND " + other.expression,
                bothNames,
                bothValues,
                found -> explanation.apply(found) + "; " + other.explanation.apply(found));
    }

    /** All these limits hold; at least one. */
    static Condition bounds(List<Bound> bounds) {
        Map<String, String> names = new HashMap<>();
        Map<String, AttributeValue> values = new HashMap<>();
        bounds.forEach(bound -> {
            names.put("#" + bound.attribute(), bound.attribute());
            values.put(bound.placeholder(), AttributeValue.fromN(bound.limit().toString()));
        });
        return new Condition(
                bounds.stream().map(Bound::expression).collect(Collectors.joining(" AND ")),
                names,
                values,
                found -> bounds.stream()
                        .flatMap(bound -> bound.broken(found).stream())
                        .collect(Collectors.joining("; ")));
    }
}
