package io.polystep.local.cloud;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * Counts calls by service and operation, for the report of a run. Counts are of this process: after a kill they start
 * again, and the report says so.
 */
public final class CallMeter {
    /** The end of the name under which items of transactions are counted. */
    private static final String ITEMS = ".transactedItems";

    private final Map<String, Long> counts = new TreeMap<>();

    /** Adds {@code amount} to the count of {@code operation}, for example {@code dynamodb.getItem}. */
    public synchronized void add(String operation, long amount) {
        counts.merge(operation, amount, Math::addExact);
    }

    /** A copy of all counts, ordered by name. */
    public synchronized Map<String, Long> counts() {
        return new TreeMap<>(counts);
    }

    /**
     * A client that counts each operation as {@code prefix.operation}, the items of transactions apart as
     * {@code prefix.transactedItems}, and otherwise behaves like {@code client}.
     */
    public <T> T counted(Class<T> type, T client, String prefix) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (method.getDeclaringClass() != Object.class && args != null) {
                add(prefix + "." + method.getName(), 1);
                addItems(prefix, args[0]);
            }
            try {
                return method.invoke(client, args);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause() == null ? thrown : thrown.getCause();
            }
        }));
    }

    /** A transaction is billed by its items, so they are counted too. */
    private void addItems(String prefix, Object request) {
        if (request instanceof TransactWriteItemsRequest transaction) {
            add(prefix + ITEMS, transaction.transactItems().size());
        }
    }
}
