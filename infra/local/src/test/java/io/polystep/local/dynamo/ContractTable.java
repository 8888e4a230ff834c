package io.polystep.local.dynamo;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** A table pk (S), sk (N) with a sparse index "due" on work (S), dueAt (N), and short forms for its items. */
record ContractTable(DynamoDbClient client, String name) {

    static ContractTable create(DynamoDbClient client, String name) {
        client.createTable(request -> request.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                        attribute("pk", ScalarAttributeType.S),
                        attribute("sk", ScalarAttributeType.N),
                        attribute("work", ScalarAttributeType.S),
                        attribute("dueAt", ScalarAttributeType.N))
                .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
                .globalSecondaryIndexes(index("due", ProjectionType.ALL), index("dueKeys", ProjectionType.KEYS_ONLY)));
        return new ContractTable(client, name);
    }

    private static GlobalSecondaryIndex index(String name, ProjectionType projection) {
        return GlobalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(key("work", KeyType.HASH), key("dueAt", KeyType.RANGE))
                .projection(Projection.builder().projectionType(projection).build())
                .build();
    }

    private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    static AttributeValue s(String text) {
        return AttributeValue.fromS(text);
    }

    static AttributeValue n(String number) {
        return AttributeValue.fromN(number);
    }

    static AttributeValue n(long number) {
        return n(Long.toString(number));
    }

    static AttributeValue l(AttributeValue... values) {
        return AttributeValue.fromL(Arrays.asList(values));
    }

    static AttributeValue m(String name, AttributeValue value) {
        return AttributeValue.fromM(Map.of(name, value));
    }

    static String sortKey(Map<String, AttributeValue> item) {
        return Objects.requireNonNull(item.get("sk")).n();
    }

    static Map<String, AttributeValue> key(String pk, long sk) {
        return Map.of("pk", s(pk), "sk", n(sk));
    }

    static Map<String, AttributeValue> item(String pk, long sk, Object... more) {
        Map<String, AttributeValue> item = new LinkedHashMap<>(key(pk, sk));
        for (int i = 0; i < more.length; i += 2) {
            item.put((String) more[i], (AttributeValue) more[i + 1]);
        }
        return item;
    }

    void put(Map<String, AttributeValue> item) {
        client.putItem(request -> request.tableName(name).item(item));
    }

    Map<String, AttributeValue> get(String pk, long sk) {
        return client.getItem(
                        request -> request.tableName(name).key(key(pk, sk)).consistentRead(true))
                .item();
    }

    UpdateItemResponse update(String pk, long sk, String expression, Map<String, AttributeValue> values) {
        return client.updateItem(updating(pk, sk, expression, values).build());
    }

    UpdateItemResponse update(
            String pk, long sk, String expression, Map<String, AttributeValue> values, Map<String, String> names) {
        return client.updateItem(updating(pk, sk, expression, values)
                .expressionAttributeNames(names)
                .build());
    }

    UpdateItemRequest.Builder updating(String pk, long sk, String expression, Map<String, AttributeValue> values) {
        UpdateItemRequest.Builder request =
                UpdateItemRequest.builder().tableName(name).key(key(pk, sk)).updateExpression(expression);
        return values.isEmpty() ? request : request.expressionAttributeValues(values);
    }

    boolean conditionHolds(String pk, long sk, String condition, Map<String, AttributeValue> values) {
        var request = QueryRequest.builder()
                .tableName(name)
                .keyConditionExpression("pk = :thePk AND sk = :theSk")
                .filterExpression(condition);
        Map<String, AttributeValue> all = new LinkedHashMap<>(values);
        all.put(":thePk", s(pk));
        all.put(":theSk", n(sk));
        return client.query(request.expressionAttributeValues(all).build()).count() == 1;
    }

    List<String> sortKeys(String condition, Map<String, AttributeValue> values) {
        return client
                .query(request -> request.tableName(name)
                        .keyConditionExpression(condition)
                        .expressionAttributeValues(values))
                .items()
                .stream()
                .map(ContractTable::sortKey)
                .toList();
    }
}
