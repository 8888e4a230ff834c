package io.polystep.local.dynamo;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The contract on LocalDynamo, in memory and on a journal. */
final class LocalDynamoContractTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));

    @Nested
    final class InMemory extends DynamoContract {
        private final LocalDynamo engine = LocalDynamo.inMemory(CLOCK);

        @Override
        DynamoDbClient client() {
            return engine;
        }
    }

    @Nested
    final class OnJournal extends DynamoContract {
        @TempDir
        @SuppressWarnings("NullAway.Init") // set by JUnit
        private Path directory;

        private @Nullable LocalDynamo engine;

        @Override
        DynamoDbClient client() {
            if (engine == null) {
                engine = LocalDynamo.open(directory, CLOCK);
            }
            return engine;
        }

        @AfterEach
        void close() {
            client().close();
        }
    }
}
