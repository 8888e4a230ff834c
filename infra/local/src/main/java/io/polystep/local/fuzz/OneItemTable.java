package io.polystep.local.fuzz;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * A table with one item, found by every question about its kind of key, and the account's own items beside it; what is
 * written is accepted and forgotten. One thread at a time.
 */
final class OneItemTable implements DynamoDbClient {
    static final String SORT = "70010";

    private static final AttributeValue NONE = AttributeValue.fromS("");

    private final String kind;
    private final Map<String, Map<String, AttributeValue>> others;
    private Map<String, AttributeValue> item = Map.of();

    /**
     * @param kind what the item's partition or list starts with; after a space, what its sort key is, if that matters
     * @param others whole items that reads need which are about this one, by their sort key
     */
    OneItemTable(String kind, Map<String, Map<String, AttributeValue>> others) {
        this.kind = kind;
        this.others = others;
    }

    void hold(Map<String, AttributeValue> attributes) {
        item = attributes;
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        String partition = request.key().getOrDefault("pk", NONE).s();
        String sort = request.key().getOrDefault("sk", NONE).s();
        String[] ours = kind.split(" ");
        if (partition.startsWith(ours[0]) && (ours.length == 1 || sort.equals(ours[1]))) {
            return GetItemResponse.builder().item(with(item, request.key())).build();
        }
        Map<String, AttributeValue> other = others.get(sort);
        return other == null
                ? GetItemResponse.builder().build()
                : GetItemResponse.builder().item(with(other, request.key())).build();
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        return QueryResponse.builder()
                .items(found(request.expressionAttributeValues()))
                .build();
    }

    @Override
    public ScanResponse scan(ScanRequest request) {
        return ScanResponse.builder()
                .items(found(request.expressionAttributeValues()))
                .build();
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        return PutItemResponse.builder().build();
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        return UpdateItemResponse.builder().build();
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        return TransactWriteItemsResponse.builder().build();
    }

    private List<Map<String, AttributeValue>> found(Map<String, AttributeValue> asked) {
        boolean ours = asked.values().stream()
                .anyMatch(value -> value.s() != null && value.s().startsWith(kind));
        return ours
                ? List.of(with(item, Map.of("pk", AttributeValue.fromS(kind + "1"), "sk", AttributeValue.fromS(SORT))))
                : List.of();
    }

    private static Map<String, AttributeValue> with(Map<String, AttributeValue> item, Map<String, AttributeValue> key) {
        Map<String, AttributeValue> whole = new HashMap<>(item);
        whole.putAll(key);
        return whole;
    }

    @Override
    public String serviceName() {
        return "dynamodb";
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
