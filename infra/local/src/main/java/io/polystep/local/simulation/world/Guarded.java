package io.polystep.local.simulation.world;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.paginators.QueryIterable;
import software.amazon.awssdk.services.dynamodb.paginators.ScanIterable;

/** An SDK client each of whose calls crosses the boundary. */
final class Guarded {
    private static final Set<String> READS = Set.of("getItem", "query", "scan", "batchGetItem", "transactGetItems");

    /** What the name of a read that may be behind ends with. */
    static final String EVENTUAL = " eventual";

    private Guarded() {}

    static <T> T client(Class<T> type, T client, SimulatedEdges edges, Boundary boundary) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (method.getDeclaringClass() == Object.class || args == null) {
                return invoke(method, client, args);
            }
            if (args[0] instanceof QueryRequest query && method.getName().equals("queryPaginator")) {
                return new QueryIterable((DynamoDbClient) proxy, query); // so that each page crosses
            }
            if (args[0] instanceof ScanRequest scan && method.getName().equals("scanPaginator")) {
                return new ScanIterable((DynamoDbClient) proxy, scan);
            }
            Crossing crossing = edges.crossing(place(type, method.getName()), name(method, args[0]));
            return boundary.cross(crossing, () -> carried(method, client, args));
        }));
    }

    private static Place place(Class<?> type, String operation) {
        return switch (type.getSimpleName()) {
            case "SfnClient" -> Place.START;
            case "SecretsManagerClient" -> Place.SECRET;
            default -> READS.contains(operation) ? Place.STORE_READ : Place.STORE_WRITE;
        };
    }

    private static Object carried(Method method, Object client, Object[] args) {
        try {
            return invoke(method, client, args);
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable checked) { // SDK clients declare none; anything else is a fault of this class
            throw new IllegalStateException("expected a client without checked exceptions, found one", checked);
        }
    }

    private static Object invoke(Method method, Object client, Object[] args) throws Throwable {
        try {
            return method.invoke(client, args);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }

    private static String name(Method method, Object request) {
        return method.getName()
                + switch (request) {
                    case GetItemRequest get -> key(get.key()) + eventual(get.consistentRead());
                    case PutItemRequest put -> key(put.item());
                    case UpdateItemRequest update -> key(update.key());
                    case DeleteItemRequest delete -> key(delete.key());
                    case TransactWriteItemsRequest many -> keys(many.transactItems());
                    case QueryRequest query ->
                        " " + (query.indexName() == null ? "" : query.indexName()) + eventual(query.consistentRead());
                    case ScanRequest scan -> eventual(scan.consistentRead());
                    default -> "";
                };
    }

    /** Marks reads that may be behind. */
    private static String eventual(@Nullable Boolean consistent) {
        return Boolean.TRUE.equals(consistent) ? "" : EVENTUAL;
    }

    private static String keys(List<TransactWriteItem> items) {
        StringBuilder names = new StringBuilder();
        for (TransactWriteItem item : items) {
            names.append(key(item));
        }
        return names.toString();
    }

    private static String key(TransactWriteItem item) {
        if (item.put() != null) {
            return key(item.put().item());
        }
        if (item.update() != null) {
            return key(item.update().key());
        }
        return item.delete() != null
                ? key(item.delete().key())
                : key(item.conditionCheck().key());
    }

    private static String key(Map<String, AttributeValue> attributes) {
        AttributeValue pk = attributes.get("pk");
        AttributeValue sk = attributes.get("sk");
        return " " + (pk == null ? "?" : pk.s()) + (sk == null ? "" : "/" + sk.s());
    }
}
