package io.polystep.local.dynamo;

import io.polystep.local.dynamo.expression.Condition;
import io.polystep.local.dynamo.expression.Expressions;
import io.polystep.local.dynamo.expression.KeyCondition;
import io.polystep.local.dynamo.expression.Projection;
import io.polystep.local.dynamo.store.Database;
import io.polystep.local.dynamo.store.ReadTarget;
import io.polystep.local.dynamo.store.Table;
import io.polystep.local.dynamo.value.Canonical;
import io.polystep.local.dynamo.value.Rejection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** GetItem, Query, Scan. */
record ItemReads(Database database) {

    GetItemResponse get(GetItemRequest request) {
        refuseLegacy(request.hasAttributesToGet());
        Table table = database.table(request.tableName());
        Expressions expressions = Expressions.with(
                request.hasExpressionAttributeNames(), request.expressionAttributeNames(), false, Map.of());
        Projection projection = expressions.projection(request.projectionExpression());
        expressions.finish();
        Map<String, AttributeValue> item = table.get(WriteFactory.checkedKey(table, request.key()));
        GetItemResponse.Builder response = GetItemResponse.builder();
        return item == null
                ? response.build()
                : response.item(Page.projected(projection, item)).build();
    }

    QueryResponse query(QueryRequest request) {
        refuseLegacy(request.hasAttributesToGet() || request.hasKeyConditions() || request.hasQueryFilter());
        ReadTarget target = target(request.tableName(), request.indexName(), request.consistentRead());
        Expressions expressions = Expressions.with(
                request.hasExpressionAttributeNames(),
                request.expressionAttributeNames(),
                request.hasExpressionAttributeValues(),
                request.expressionAttributeValues());
        KeyCondition key = expressions.keyCondition(
                request.keyConditionExpression(),
                target.key().partition().name(),
                target.key().sortName());
        Page page =
                page(target, expressions, request.filterExpression(), request.projectionExpression(), request.limit());
        refuseKeyInFilter(target, page.filter());
        boolean forward = !Boolean.FALSE.equals(request.scanIndexForward());
        Map<String, AttributeValue> start = start(target, request.hasExclusiveStartKey(), request.exclusiveStartKey());
        Page.Result result = page.of(target.items().query(key, forward, start));
        boolean countOnly = "COUNT".equals(request.selectAsString());
        return QueryResponse.builder()
                .items(countOnly ? null : result.items())
                .count(result.items().size())
                .scannedCount(result.scanned())
                .lastEvaluatedKey(result.lastKey())
                .build();
    }

    ScanResponse scan(ScanRequest request) {
        refuseLegacy(request.hasAttributesToGet() || request.hasScanFilter());
        if (request.totalSegments() != null && request.totalSegments() > 1) {
            throw Rejection.unsupported("parallel scans", "one segment");
        }
        ReadTarget target = target(request.tableName(), request.indexName(), request.consistentRead());
        Expressions expressions = Expressions.with(
                request.hasExpressionAttributeNames(),
                request.expressionAttributeNames(),
                request.hasExpressionAttributeValues(),
                request.expressionAttributeValues());
        Page page =
                page(target, expressions, request.filterExpression(), request.projectionExpression(), request.limit());
        Map<String, AttributeValue> start = start(target, request.hasExclusiveStartKey(), request.exclusiveStartKey());
        Page.Result result = page.of(target.items().scan(start));
        boolean countOnly = "COUNT".equals(request.selectAsString());
        return ScanResponse.builder()
                .items(countOnly ? null : result.items())
                .count(result.items().size())
                .scannedCount(result.scanned())
                .lastEvaluatedKey(result.lastKey())
                .build();
    }

    private ReadTarget target(String tableName, @Nullable String indexName, @Nullable Boolean consistent) {
        if (indexName != null && Boolean.TRUE.equals(consistent)) {
            throw Rejection.validation("Consistent reads are not supported on global secondary indexes");
        }
        return database.table(tableName).target(indexName);
    }

    private static Page page(
            ReadTarget target,
            Expressions expressions,
            @Nullable String filterText,
            @Nullable String projectionText,
            @Nullable Integer limit) {
        if (limit != null && limit < 1) {
            throw Rejection.validation("1 validation error detected: Value '" + limit
                    + "' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1");
        }
        Condition filter = expressions.condition("FilterExpression", filterText);
        Projection projection = expressions.projection(projectionText);
        expressions.finish();
        return new Page(target, filter, projection, limit == null ? Integer.MAX_VALUE : limit);
    }

    private static void refuseKeyInFilter(ReadTarget target, @Nullable Condition filter) {
        if (filter == null) {
            return;
        }
        for (String name : target.key().names()) {
            if (Expressions.attributes(filter).contains(name)) {
                throw Rejection.validation("Filter Expression can only contain non-primary key attributes: Primary key"
                        + " attribute: " + name);
            }
        }
    }

    private static @Nullable Map<String, AttributeValue> start(
            ReadTarget target, boolean given, Map<String, AttributeValue> key) {
        if (!given || key.isEmpty()) {
            return null;
        }
        Map<String, AttributeValue> start = Canonical.item(key);
        target.requirePageKey(start);
        return start;
    }

    private static void refuseLegacy(boolean given) {
        if (given) {
            throw Rejection.unsupported(
                    "AttributesToGet, KeyConditions, QueryFilter and ScanFilter",
                    "ProjectionExpression, KeyConditionExpression and FilterExpression");
        }
    }
}
