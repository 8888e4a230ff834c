package io.polystep.local.dynamo.expression;

import io.polystep.local.dynamo.value.Rejection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The expressions of one request (or one action of a transaction). Parse all of them, then call {@link #finish}. What
 * the service would refuse is a validation error. An expression that is null is absent.
 */
public final class Expressions {
    private final Placeholders placeholders;
    private final boolean anyPlaceholder;
    private boolean anyExpression;

    private Expressions(Map<String, String> names, Map<String, AttributeValue> values) {
        this.placeholders = new Placeholders(names, values);
        this.anyPlaceholder = !names.isEmpty() || !values.isEmpty();
    }

    /** Placeholders given with a request; {@code has…} tells an empty map from an absent one. */
    public static Expressions with(
            boolean hasNames, Map<String, String> names, boolean hasValues, Map<String, AttributeValue> values) {
        requireNotEmpty("ExpressionAttributeNames", hasNames, names);
        requireNotEmpty("ExpressionAttributeValues", hasValues, values);
        return new Expressions(names, values);
    }

    private static void requireNotEmpty(String parameter, boolean given, Map<String, ?> map) {
        if (given && map.isEmpty()) {
            throw Rejection.validation(parameter + " must not be empty");
        }
    }

    /** The condition, or null when the request has none. */
    public @Nullable Condition condition(String parameter, @Nullable String text) {
        return text == null ? null : new ConditionParser(cursor(parameter, text)).parse();
    }

    /** The key condition of a query on a key of these names. */
    public KeyCondition keyCondition(@Nullable String text, String partitionName, @Nullable String sortName) {
        Condition condition = condition("KeyConditionExpression", text);
        if (condition == null) {
            throw Rejection.unsupported("a query without KeyConditionExpression", "KeyConditionExpression");
        }
        return KeyCondition.of(condition, partitionName, sortName);
    }

    /** The update, or null when the request has none. */
    public @Nullable Update update(@Nullable String text) {
        return text == null ? null : new UpdateParser(cursor("UpdateExpression", text)).parse();
    }

    /** The projection, or null when the request has none. */
    public @Nullable Projection projection(@Nullable String text) {
        return text == null ? null : Projection.parse(cursor("ProjectionExpression", text));
    }

    private Cursor cursor(String parameter, String text) {
        anyExpression = true;
        return new Cursor(parameter, text, placeholders);
    }

    /** Refuses placeholders that no expression used. */
    public void finish() {
        if (anyPlaceholder && !anyExpression) {
            throw Rejection.validation(
                    "ExpressionAttributeNames and ExpressionAttributeValues can only be specified when using"
                            + " expressions");
        }
        placeholders.requireAllUsed();
    }

    /** Whether the condition holds on the item; an absent condition holds always. */
    public static boolean holds(@Nullable Condition condition, Map<String, AttributeValue> item) {
        return condition == null || new ConditionEvaluator(item).holds(condition);
    }

    /** The item after the update. */
    public static Map<String, AttributeValue> apply(Update update, Map<String, AttributeValue> item) {
        return new UpdateEvaluator(item).apply(update);
    }

    /** Names of the attributes that a condition looks at. */
    public static Set<String> attributes(Condition condition) {
        Set<String> names = new LinkedHashSet<>();
        AttributeNames.collect(condition, names);
        return names;
    }
}
