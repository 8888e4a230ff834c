package io.polystep.local.dynamo;

import io.polystep.local.dynamo.expression.Expressions;
import io.polystep.local.dynamo.expression.Projection;
import io.polystep.local.dynamo.store.Change;
import io.polystep.local.dynamo.store.Table;
import io.polystep.local.dynamo.value.Rejection;
import io.polystep.local.dynamo.value.Sizes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/** TransactWriteItems and TransactGetItems. */
final class Transactions {
    private static final int MAX_ACTIONS = 100;
    private static final long MAX_BYTES = 4L << 20;

    private final Engine engine;
    private final TransactionActions actions;

    Transactions(Engine engine) {
        this.engine = engine;
        this.actions = new TransactionActions(new WriteFactory(engine.database()));
    }

    TransactWriteItemsResponse write(TransactWriteItemsRequest request) {
        requireCount(request.transactItems().size());
        List<Write> writes =
                request.transactItems().stream().map(actions::write).toList();
        requireDistinct(writes);
        requireSize(writes);
        String token = request.clientRequestToken();
        if (token == null) {
            engine.commit(evaluated(writes));
        } else {
            writeOnce(token, Fingerprint.of(request), writes);
        }
        return TransactWriteItemsResponse.builder().build();
    }

    private void writeOnce(String token, String fingerprint, List<Write> writes) {
        Optional<String> remembered = engine.database().remembered(token, engine.now());
        if (remembered.isPresent() && !remembered.get().equals(fingerprint)) {
            throw Rejection.tokenMismatch();
        }
        if (remembered.isEmpty()) {
            List<Change> changes = new ArrayList<>(evaluated(writes));
            changes.add(new Change.Remember(token, fingerprint, engine.now().toEpochMilli()));
            engine.commit(changes);
        }
    }

    private static List<Change> evaluated(List<Write> writes) {
        List<Change> changes = new ArrayList<>();
        List<CancellationReason> reasons = new ArrayList<>();
        writes.forEach(write -> reasons.add(evaluate(write, changes)));
        if (reasons.stream().anyMatch(reason -> !reason.code().equals("None"))) {
            throw Rejection.cancelled(reasons);
        }
        return changes;
    }

    private static CancellationReason evaluate(Write write, List<Change> changes) {
        Map<String, AttributeValue> before = write.before();
        if (!write.conditionHolds(before)) {
            return conditionFailed(write.returnOldOnFailure() ? before : null);
        }
        try {
            changes.addAll(write.changes(write.after(before)));
            return CancellationReason.builder().code("None").build();
        } catch (DynamoDbException refused) {
            return CancellationReason.builder()
                    .code("ValidationError")
                    .message(refused.awsErrorDetails().errorMessage())
                    .build();
        }
    }

    private static CancellationReason conditionFailed(@Nullable Map<String, AttributeValue> item) {
        CancellationReason.Builder reason =
                CancellationReason.builder().code("ConditionalCheckFailed").message("The conditional request failed");
        return item == null ? reason.build() : reason.item(item).build();
    }

    TransactGetItemsResponse get(TransactGetItemsRequest request) {
        requireCount(request.transactItems().size());
        List<ItemResponse> responses =
                request.transactItems().stream().map(this::get).toList();
        if (responses.stream().mapToLong(item -> Sizes.of(item.item())).sum() > MAX_BYTES) {
            throw tooLarge();
        }
        return TransactGetItemsResponse.builder().responses(responses).build();
    }

    private ItemResponse get(TransactGetItem action) {
        Get get = action.get();
        Table table = engine.database().table(get.tableName());
        Expressions expressions =
                Expressions.with(get.hasExpressionAttributeNames(), get.expressionAttributeNames(), false, Map.of());
        Projection projection = expressions.projection(get.projectionExpression());
        expressions.finish();
        Map<String, AttributeValue> item = table.get(WriteFactory.checkedKey(table, get.key()));
        ItemResponse.Builder response = ItemResponse.builder();
        return item == null
                ? response.build()
                : response.item(Page.projected(projection, item)).build();
    }

    private static void requireCount(int actions) {
        if (actions < 1 || actions > MAX_ACTIONS) {
            throw Rejection.validation("1 validation error detected: Value at 'transactItems' failed to satisfy"
                    + " constraint: Member must have length between 1 and " + MAX_ACTIONS + ", found " + actions);
        }
    }

    private static void requireDistinct(List<Write> writes) {
        Set<List<Object>> seen = new HashSet<>();
        for (Write write : writes) {
            if (!seen.add(List.of(write.table().definition().name(), write.key()))) {
                throw Rejection.validation("Transaction request cannot include multiple operations on one item");
            }
        }
    }

    private static void requireSize(List<Write> writes) {
        long bytes = 0;
        for (Write write : writes) {
            bytes += write.effect() instanceof Write.Replace(Map<String, AttributeValue> item) ? Sizes.of(item) : 0;
        }
        if (bytes > MAX_BYTES) {
            throw tooLarge();
        }
    }

    private static DynamoDbException tooLarge() {
        return Rejection.validation("Collection size of items in the transaction exceeds the limit of 4 MB");
    }
}
