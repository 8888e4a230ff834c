package io.polystep.local.dynamo;

import io.polystep.local.dynamo.expression.Expressions;
import io.polystep.local.dynamo.expression.Projection;
import io.polystep.local.dynamo.store.Table;
import io.polystep.local.dynamo.value.Rejection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** BatchGetItem and BatchWriteItem; each is always processed whole. */
final class Batches {
    private static final int MAX_GETS = 100;
    private static final int MAX_WRITES = 25;

    private final Engine engine;
    private final WriteFactory writes;

    Batches(Engine engine) {
        this.engine = engine;
        this.writes = new WriteFactory(engine.database());
    }

    BatchGetItemResponse get(BatchGetItemRequest request) {
        int keys = request.requestItems().values().stream()
                .mapToInt(wanted -> wanted.keys().size())
                .sum();
        requireCount(keys, MAX_GETS);
        Map<String, List<Map<String, AttributeValue>>> found = new LinkedHashMap<>();
        request.requestItems()
                .forEach((table, wanted) ->
                        found.put(table, get(engine.database().table(table), wanted)));
        return BatchGetItemResponse.builder()
                .responses(found)
                .unprocessedKeys(Map.of())
                .build();
    }

    private static List<Map<String, AttributeValue>> get(Table table, KeysAndAttributes wanted) {
        Expressions expressions = Expressions.with(
                wanted.hasExpressionAttributeNames(), wanted.expressionAttributeNames(), false, Map.of());
        Projection projection = expressions.projection(wanted.projectionExpression());
        expressions.finish();
        List<Map<String, AttributeValue>> keys = wanted.keys().stream()
                .map(key -> WriteFactory.checkedKey(table, key))
                .toList();
        requireDistinct(keys);
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        for (Map<String, AttributeValue> key : keys) {
            Map<String, AttributeValue> item = table.get(key);
            if (item != null) {
                items.add(Page.projected(projection, item));
            }
        }
        return items;
    }

    BatchWriteItemResponse write(BatchWriteItemRequest request) {
        requireCount(
                request.requestItems().values().stream().mapToInt(List::size).sum(), MAX_WRITES);
        List<Write> all = new ArrayList<>();
        request.requestItems().forEach((table, requests) -> {
            List<Write> ofTable =
                    requests.stream().map(one -> write(table, one)).toList();
            requireDistinct(ofTable.stream().map(Write::key).toList());
            all.addAll(ofTable);
        });
        all.forEach(write -> engine.commit(write.changes(write.after(write.before()))));
        return BatchWriteItemResponse.builder().unprocessedItems(Map.of()).build();
    }

    private Write write(String table, WriteRequest request) {
        Guard none = Guard.of(null, false, Map.of(), false, Map.of(), null);
        if (request.putRequest() != null) {
            return writes.put(table, request.putRequest().item(), none);
        }
        if (request.deleteRequest() != null) {
            return writes.delete(table, request.deleteRequest().key(), none);
        }
        throw Rejection.validation("Supplied WriteRequest is empty, must contain a put or a delete");
    }

    private static void requireCount(int found, int most) {
        if (found < 1 || found > most) {
            throw Rejection.validation(
                    "Too many or no items requested for the Batch call: expected 1 to " + most + ", found " + found);
        }
    }

    private static void requireDistinct(Collection<Map<String, AttributeValue>> keys) {
        Set<Map<String, AttributeValue>> distinct = new HashSet<>(keys);
        if (distinct.size() != keys.size()) {
            throw Rejection.validation("Provided list of item keys contains duplicates");
        }
    }
}
