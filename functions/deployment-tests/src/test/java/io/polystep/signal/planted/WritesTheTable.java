package io.polystep.signal.planted;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Planted to break a rule. */
public final class WritesTheTable {
    private WritesTheTable() {}

    static void save(DynamoDbClient client, Map<String, AttributeValue> state) {
        client.putItem(request -> request.tableName("another").item(state));
    }
}
