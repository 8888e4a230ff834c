package io.polystep.local.dynamo;

import static io.polystep.local.dynamo.ContractTable.item;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

final class LocalDynamoRaceTest {
    private static final int RACERS = 200;

    @Test
    void letsOneOf200RacingPutsWin() {
        LocalDynamo engine = LocalDynamo.inMemory(InstantSource.fixed(Instant.EPOCH));
        ContractTable.create(engine, "orders");
        CountDownLatch start = new CountDownLatch(RACERS);
        AtomicInteger winners = new AtomicInteger();
        AtomicInteger losers = new AtomicInteger();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < RACERS; i++) {
                threads.execute(() -> (putsFirst(engine, start) ? winners : losers).incrementAndGet());
            }
        }

        assertEquals(1, winners.get());
        assertEquals(RACERS - 1, losers.get());
    }

    private static boolean putsFirst(LocalDynamo engine, CountDownLatch start) {
        start.countDown();
        try {
            start.await();
            engine.putItem(request ->
                    request.tableName("orders").item(item("p", 1)).conditionExpression("attribute_not_exists(pk)"));
            return true;
        } catch (ConditionalCheckFailedException lost) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
