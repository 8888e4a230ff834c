package io.polystep.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.ledger.LedgerOperations.Operation;
import io.polystep.local.dynamo.LocalDynamo;
import java.lang.reflect.Method;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Every operation of the ledger, with each of its calls to DynamoDB meeting with each trouble. It ends as done once or as an
 * error that may be tried again, never half, and never with an answer that is not so.
 */
final class LedgerFaultsTest {
    private static final Set<Class<?>> PORTS = ports();

    /** Refused in words that tell the person who asked again that it is done. */
    private static final Set<String> ONLY_ONCE = Set.of("StateLedger.bootstrap", "RedemptionLedger.acceptNonce");

    @Test
    void everyOperationOfEveryPortIsTried() {
        Set<String> operations = new TreeSet<>();
        for (Class<?> port : PORTS) {
            for (Method method : port.getDeclaredMethods()) {
                operations.add(port.getSimpleName() + "." + method.getName());
            }
        }

        assertEquals(operations, LedgerOperations.all().keySet());
    }

    static Stream<String> operations() {
        return LedgerOperations.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    @Tag("I-22")
    @Tag("I-42")
    void endsDoneOnceOrRetryableWhateverACallMeetsWith(String name) {
        Operation operation = Objects.requireNonNull(LedgerOperations.all().get(name));
        Scene unharmed = new Scene(operation);
        Object answer = unharmed.call();
        int calls = unharmed.client.calls() - unharmed.callsBefore;
        assertTrue(calls > 0, "no call was made");

        int fired = 0;
        for (Trouble trouble : Trouble.values()) {
            for (int call = 0; call < calls; call++) {
                fired += tried(name, operation, unharmed, answer, trouble, call) ? 1 : 0;
            }
        }
        assertTrue(fired >= calls, "too little trouble: " + fired + " in " + calls + " calls");
    }

    private static boolean tried(
            String name, Operation operation, Scene unharmed, Object answer, Trouble trouble, int call) {
        String what = name + ", call " + call + " meets with " + trouble;
        Scene scene = new Scene(operation);
        scene.client.arm(trouble, call);
        Optional<Object> first = scene.attempt(what);
        boolean fired = scene.client.fired();
        scene.client.disarm();
        Map<?, ?> left = scene.dump();
        boolean written = !left.equals(scene.before);
        first.ifPresent(given -> {
            assertEquals(answer, given, what);
            assertEquals(unharmed.dump(), left, what);
        });
        assertTrue(unharmed.states.contains(left), () -> what + " and leaves it half done: " + left);

        try {
            scene.attempt(what)
                    .ifPresentOrElse(
                            given -> assertTrue(
                                    given.equals(answer)
                                            || (written && operation.again().test(given)),
                                    () -> what + ", then asked again: " + given + " for " + answer),
                            () -> assertTrue(written, () -> what + ", then refused though nothing was written"));
        } catch (PermanentException refused) {
            assertTrue(written && ONLY_ONCE.contains(name), () -> what + ", then: " + refused);
        }
        assertEquals(
                without(operation.counted(), unharmed.dump()),
                without(operation.counted(), scene.dump()),
                () -> what + ", then asked again");
        return fired;
    }

    private static Map<Object, Map<String, AttributeValue>> without(
            List<String> attributes, Map<Object, Map<String, AttributeValue>> items) {
        Map<Object, Map<String, AttributeValue>> rest = new HashMap<>();
        items.forEach((key, item) -> {
            Map<String, AttributeValue> left = new HashMap<>(item);
            attributes.forEach(left::remove);
            rest.put(key, left);
        });
        return rest;
    }

    private static Set<Class<?>> ports() {
        Set<Class<?>> ports = new HashSet<>();
        for (Method method : Ledgers.class.getDeclaredMethods()) {
            if (method.getReturnType().getPackageName().equals("io.polystep.domain.port")) {
                ports.add(method.getReturnType());
            }
        }
        return ports;
    }

    /** An operation ready to be tried, on a table of its own. */
    private static final class Scene {
        final DynamoDbClient engine = LocalDynamo.inMemory(InstantSource.fixed(Samples.NOW));
        final Troubled client = new Troubled(engine, this::remember);
        /** Each content that the table has had since the trouble began. */
        final List<Map<Object, Map<String, AttributeValue>>> states = new ArrayList<>();

        final Map<Object, Map<String, AttributeValue>> before;
        final int callsBefore;
        private final Supplier<Object> call;
        private boolean recording;

        Scene(Operation operation) {
            TestTable table = TestTable.on(client.client(), "100");
            call = operation.preparation().on(table);
            before = dump();
            states.add(before);
            recording = true;
            callsBefore = client.calls();
        }

        Object call() {
            return call.get();
        }

        /** Empty when it failed with an error that may be tried again; any other error is the test's failure. */
        Optional<Object> attempt(String what) {
            try {
                return Optional.of(call.get());
            } catch (RetryableException tryAgain) {
                assertTrue(String.valueOf(tryAgain.getMessage()).contains("expected"), what);
                return Optional.empty();
            }
        }

        private void remember() {
            if (recording) {
                states.add(dump());
            }
        }

        Map<Object, Map<String, AttributeValue>> dump() {
            Map<Object, Map<String, AttributeValue>> items = new HashMap<>();
            engine.scan(r -> r.tableName(TestTable.NAME))
                    .items()
                    .forEach(item -> items.put(
                            List.of(
                                    item.getOrDefault("pk", AttributeValue.fromS("")),
                                    item.getOrDefault("sk", AttributeValue.fromS(""))),
                            item));
            return items;
        }
    }
}
