package io.polystep.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** A client that counts the items written by transactions, and fails the next one, before or after it lands. */
final class Faults {
    private final DynamoDbClient below;
    private final AtomicReference<Optional<RuntimeException>> before = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<RuntimeException>> after = new AtomicReference<>(Optional.empty());
    private final AtomicInteger written = new AtomicInteger();

    Faults(DynamoDbClient below) {
        this.below = below;
    }

    DynamoDbClient client() {
        return (DynamoDbClient) Proxy.newProxyInstance(
                Faults.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> call(method, arguments));
    }

    void failNext(RuntimeException fault) {
        before.set(Optional.of(fault));
    }

    void loseNextAnswer(RuntimeException fault) {
        after.set(Optional.of(fault));
    }

    int itemsWritten() {
        return written.get();
    }

    private @Nullable Object call(Method method, Object[] arguments) throws Throwable {
        boolean transaction = method.getName().equals("transactWriteItems");
        if (transaction) {
            before.getAndSet(Optional.empty()).ifPresent(fault -> {
                throw fault;
            });
        }
        try {
            Object answer = method.invoke(below, arguments);
            if (transaction) {
                count((TransactWriteItemsRequest) arguments[0]);
                after.getAndSet(Optional.empty()).ifPresent(fault -> {
                    throw fault;
                });
            }
            return answer;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private void count(TransactWriteItemsRequest request) {
        for (TransactWriteItem action : request.transactItems()) {
            if (action.conditionCheck() == null) {
                written.incrementAndGet();
            }
        }
    }
}
