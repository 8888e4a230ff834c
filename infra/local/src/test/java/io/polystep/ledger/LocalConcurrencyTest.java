package io.polystep.ledger;

import io.polystep.local.dynamo.LocalDynamo;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Concurrency on the embedded engine. */
final class LocalConcurrencyTest extends ConcurrencyCases {
    @Override
    DynamoDbClient engine() {
        return LocalDynamo.inMemory(InstantSource.fixed(Samples.NOW));
    }
}
