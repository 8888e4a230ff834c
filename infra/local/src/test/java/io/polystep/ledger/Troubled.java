package io.polystep.ledger;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A client that counts its calls and makes one of them meet with trouble; the rest goes to the engine below. */
final class Troubled {
    private final DynamoDbClient below;
    private final Runnable afterEachCall;
    private Optional<Trouble> armed = Optional.empty();
    private int left;
    private int calls;
    private boolean fired;

    Troubled(DynamoDbClient below, Runnable afterEachCall) {
        this.below = below;
        this.afterEachCall = afterEachCall;
    }

    DynamoDbClient client() {
        return (DynamoDbClient) Proxy.newProxyInstance(
                Troubled.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> method.getName().endsWith("Paginator")
                        // Its pages are asked for one by one through this client.
                        ? InvocationHandler.invokeDefault(proxy, method, arguments)
                        : call(method, arguments));
    }

    /** Lets the call after {@code before} others meet with it. */
    void arm(Trouble trouble, int before) {
        armed = Optional.of(trouble);
        left = before;
    }

    void disarm() {
        armed = Optional.empty();
    }

    /** Calls so far, whatever became of them. */
    int calls() {
        return calls;
    }

    /** Whether a call has met with it. */
    boolean fired() {
        return fired;
    }

    private @Nullable Object call(Method method, Object[] arguments) throws Throwable {
        Object request = arguments == null || arguments.length == 0 ? method.getName() : arguments[0];
        calls++;
        Optional<Trouble> mine = armed.filter(trouble -> left == 0);
        left--;
        Optional<RuntimeException> fault = mine.flatMap(trouble -> trouble.fits(request));
        fired |= fault.isPresent();
        if (fault.isPresent() && !mine.map(Trouble::landed).orElse(false)) {
            throw fault.get();
        }
        Object answer = below(method, arguments);
        afterEachCall.run();
        if (fault.isPresent()) {
            throw fault.get();
        }
        return answer;
    }

    private @Nullable Object below(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(below, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
