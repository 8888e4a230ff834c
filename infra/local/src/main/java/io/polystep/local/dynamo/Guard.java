package io.polystep.local.dynamo;

import io.polystep.local.dynamo.expression.Expressions;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The condition part that all write requests of the SDK have, under one type.
 *
 * @param condition text of the condition, null when absent
 * @param expressions the placeholders of the request
 * @param onFailure value of {@code returnValuesOnConditionCheckFailure}, null when absent
 */
record Guard(
        @Nullable String condition,
        Expressions expressions,
        @Nullable String onFailure) {

    static Guard of(
            @Nullable String condition,
            boolean hasNames,
            Map<String, String> names,
            boolean hasValues,
            Map<String, AttributeValue> values,
            @Nullable String onFailure) {
        return new Guard(condition, Expressions.with(hasNames, names, hasValues, values), onFailure);
    }

    boolean returnsOld() {
        return "ALL_OLD".equals(onFailure);
    }
}
