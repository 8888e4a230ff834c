package io.polystep.ledger;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The one table: its key, its index and its billing mode. The deployment template must say the same. */
public final class TableDefinition {
    /** Name of the only index. It is sparse: it holds orders and markets. */
    public static final String INDEX = "lists";
    /** The index's partition attribute. */
    public static final String LIST = "list";
    /** The index's sort attribute. */
    public static final String LIST_KEY = "listKey";
    /** The time-to-live attribute, set on derived data only. */
    public static final String EXPIRES = "expiresAt";

    private TableDefinition() {}

    /**
     * Creates the table with its expiry, where a new table can be used at once, as in the embedded runtime. On AWS the
     * deployment template creates it.
     *
     * @param table its name
     */
    public static void create(DynamoDbClient client, String table) {
        client.createTable(request(table));
        client.updateTimeToLive(request -> request.tableName(table)
                .timeToLiveSpecification(expiry -> expiry.attributeName(EXPIRES).enabled(true)));
    }

    /** The request that creates the table. */
    public static CreateTableRequest request(String table) {
        return CreateTableRequest.builder()
                .tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(text(Key.PK), text(Key.SK), text(LIST), text(LIST_KEY))
                .keySchema(key(Key.PK, KeyType.HASH), key(Key.SK, KeyType.RANGE))
                .globalSecondaryIndexes(index())
                .build();
    }

    private static GlobalSecondaryIndex index() {
        return GlobalSecondaryIndex.builder()
                .indexName(INDEX)
                .keySchema(key(LIST, KeyType.HASH), key(LIST_KEY, KeyType.RANGE))
                .projection(projection -> projection.projectionType(ProjectionType.ALL))
                .build();
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
