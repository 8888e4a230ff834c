package io.polystep.local.dynamo;

import io.polystep.local.dynamo.expression.Projection;
import io.polystep.local.dynamo.expression.Update;
import io.polystep.local.dynamo.value.Rejection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** PutItem, UpdateItem, DeleteItem. */
final class ItemWrites {
    private static final Set<String> OLD_ONLY = Set.of("NONE", "ALL_OLD");
    private static final Set<String> ALL = Set.of("NONE", "ALL_OLD", "ALL_NEW", "UPDATED_OLD", "UPDATED_NEW");

    private final Engine engine;
    private final WriteFactory writes;

    ItemWrites(Engine engine) {
        this.engine = engine;
        this.writes = new WriteFactory(engine.database());
    }

    PutItemResponse put(PutItemRequest request) {
        requireExpressions(request.hasExpected(), request.conditionalOperatorAsString());
        String wanted = requireOneOf(OLD_ONLY, request.returnValuesAsString());
        Write write = writes.put(
                request.tableName(),
                request.item(),
                Guard.of(
                        request.conditionExpression(),
                        request.hasExpressionAttributeNames(),
                        request.expressionAttributeNames(),
                        request.hasExpressionAttributeValues(),
                        request.expressionAttributeValues(),
                        request.returnValuesOnConditionCheckFailureAsString()));
        return PutItemResponse.builder().attributes(execute(write, wanted)).build();
    }

    UpdateItemResponse update(UpdateItemRequest request) {
        requireExpressions(
                request.hasExpected() || request.hasAttributeUpdates(), request.conditionalOperatorAsString());
        String wanted = requireOneOf(ALL, request.returnValuesAsString());
        Write write = writes.update(
                request.tableName(),
                request.key(),
                request.updateExpression(),
                Guard.of(
                        request.conditionExpression(),
                        request.hasExpressionAttributeNames(),
                        request.expressionAttributeNames(),
                        request.hasExpressionAttributeValues(),
                        request.expressionAttributeValues(),
                        request.returnValuesOnConditionCheckFailureAsString()));
        return UpdateItemResponse.builder().attributes(execute(write, wanted)).build();
    }

    DeleteItemResponse delete(DeleteItemRequest request) {
        requireExpressions(request.hasExpected(), request.conditionalOperatorAsString());
        String wanted = requireOneOf(OLD_ONLY, request.returnValuesAsString());
        Write write = writes.delete(
                request.tableName(),
                request.key(),
                Guard.of(
                        request.conditionExpression(),
                        request.hasExpressionAttributeNames(),
                        request.expressionAttributeNames(),
                        request.hasExpressionAttributeValues(),
                        request.expressionAttributeValues(),
                        request.returnValuesOnConditionCheckFailureAsString()));
        return DeleteItemResponse.builder().attributes(execute(write, wanted)).build();
    }

    private @Nullable Map<String, AttributeValue> execute(Write write, String wanted) {
        Map<String, AttributeValue> before = write.before();
        if (!write.conditionHolds(before)) {
            throw Rejection.conditionFailed(write.returnOldOnFailure() ? before : null);
        }
        Map<String, AttributeValue> after = write.after(before);
        if (before != null || after != null) {
            engine.commit(write.changes(after));
        }
        return switch (wanted) {
            case "ALL_OLD" -> before;
            case "ALL_NEW" -> after;
            case "UPDATED_OLD" -> touched(write.update(), before);
            case "UPDATED_NEW" -> touched(write.update(), after);
            default -> null;
        };
    }

    private static @Nullable Map<String, AttributeValue> touched(
            @Nullable Update update, @Nullable Map<String, AttributeValue> item) {
        if (update == null || item == null) {
            return null;
        }
        Map<String, AttributeValue> touched = new Projection(update.paths()).of(item);
        return touched.isEmpty() ? null : touched;
    }

    private static String requireOneOf(Set<String> allowed, @Nullable String given) {
        if (given != null && !allowed.contains(given)) {
            throw Rejection.validation("Return values set to invalid value: " + given);
        }
        return given == null ? "NONE" : given;
    }

    private static void requireExpressions(boolean legacyMap, @Nullable String legacyOperator) {
        if (legacyMap || legacyOperator != null) {
            throw Rejection.unsupported(
                    "Expected, AttributeUpdates and ConditionalOperator", "ConditionExpression and UpdateExpression");
        }
    }
}
