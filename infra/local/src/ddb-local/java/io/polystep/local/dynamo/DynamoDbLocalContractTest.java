package io.polystep.local.dynamo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** The contract on Amazon's own emulator: what LocalDynamo is measured against. */
final class DynamoDbLocalContractTest extends DynamoContract {
    @SuppressWarnings("NullAway.Init") // set before the first test; one start serves all, it takes seconds
    private static AmazonDynamoDBLocal server;

    @BeforeAll
    static void start() {
        server = DynamoDBEmbedded.create();
    }

    @AfterAll
    static void stop() {
        server.shutdown();
    }

    @Override
    DynamoDbClient client() {
        return server.dynamoDbClient();
    }
}
