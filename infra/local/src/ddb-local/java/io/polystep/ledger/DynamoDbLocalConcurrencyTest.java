package io.polystep.ledger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** The same on Amazon's own emulator. */
final class DynamoDbLocalConcurrencyTest extends ConcurrencyCases {
    @SuppressWarnings("NullAway.Init") // set before each test
    private AmazonDynamoDBLocal server;

    @BeforeEach
    void start() {
        server = DynamoDBEmbedded.create();
    }

    @AfterEach
    void stop() {
        server.shutdown();
    }

    @Override
    DynamoDbClient engine() {
        return server.dynamoDbClient();
    }
}
