package io.polystep.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * A client that cancels a transaction with {@code TransactionConflict} while another one is under way on one of its items,
 * checked ones included, as DynamoDB does and an engine under one lock never would.
 */
final class Conflicts {
    /** How long a transaction keeps its items for nothing, in turns of the processor, so that conflicts really happen. */
    private static final int LINGERING = 2_000;

    private final DynamoDbClient below;
    private final Set<Map<String, AttributeValue>> busy = new HashSet<>();
    private final AtomicInteger raised = new AtomicInteger();
    private long releases;

    Conflicts(DynamoDbClient below) {
        this.below = below;
    }

    DynamoDbClient client() {
        return (DynamoDbClient) Proxy.newProxyInstance(
                Conflicts.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> call(method, arguments));
    }

    /** How many transactions were cancelled for a conflict. */
    int raised() {
        return raised.get();
    }

    private @Nullable Object call(Method method, Object[] arguments) throws Throwable {
        if (!method.getName().equals("transactWriteItems")) {
            return invoke(method, arguments);
        }
        List<Map<String, AttributeValue>> keys = ((TransactWriteItemsRequest) arguments[0])
                .transactItems().stream().map(Conflicts::key).toList();
        claim(keys);
        try {
            Stream.iterate(0, i -> i + 1).limit(LINGERING).forEach(i -> Thread.onSpinWait());
            return invoke(method, arguments);
        } finally {
            release(keys);
        }
    }

    private synchronized void claim(List<Map<String, AttributeValue>> keys) {
        if (keys.stream().anyMatch(busy::contains)) {
            raised.incrementAndGet();
            throw TransactionCanceledException.builder()
                    .message("Transaction cancelled")
                    .cancellationReasons(keys.stream()
                            .map(key -> CancellationReason.builder()
                                    .code(busy.contains(key) ? "TransactionConflict" : "None")
                                    .build())
                            .toList())
                    .build();
        }
        busy.addAll(keys);
    }

    private synchronized void release(List<Map<String, AttributeValue>> keys) {
        keys.forEach(busy::remove);
        releases++;
        notifyAll();
    }

    /** How many transactions have ended so far. */
    synchronized long releases() {
        return releases;
    }

    /** Waits until more transactions have ended than {@code earlier}, or none is under way. */
    synchronized void awaitRelease(long earlier) throws InterruptedException {
        while (releases == earlier && !busy.isEmpty()) {
            wait();
        }
    }

    private @Nullable Object invoke(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(below, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static Map<String, AttributeValue> key(TransactWriteItem action) {
        if (action.put() != null) {
            return keyOf(action.put().item());
        }
        if (action.update() != null) {
            return keyOf(action.update().key());
        }
        return keyOf(
                action.delete() != null
                        ? action.delete().key()
                        : action.conditionCheck().key());
    }

    private static Map<String, AttributeValue> keyOf(Map<String, AttributeValue> item) {
        return Map.of(Key.PK, item.getOrDefault(Key.PK, none()), Key.SK, item.getOrDefault(Key.SK, none()));
    }

    private static AttributeValue none() {
        return AttributeValue.fromNul(true);
    }
}
