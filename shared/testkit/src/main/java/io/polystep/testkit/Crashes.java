package io.polystep.testkit;

import io.polystep.domain.error.RetryableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * Lets the code behind several ports die at one chosen call: the call is made, and its answer is lost. Later calls pass,
 * as after a restart.
 */
public final class Crashes {
    private final int at;
    private int calls;

    private Crashes(int at) {
        this.at = at;
    }

    /**
     * Dies after one call.
     *
     * @param call its number over all wrapped ports, from 1; 0 for never
     */
    public static Crashes after(int call) {
        return new Crashes(call);
    }

    /** How many calls were made so far. */
    public int calls() {
        return calls;
    }

    /** The same port, with its calls counted. */
    public <T> T wrap(Class<T> port, T target) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(target, arguments);
                        calls++;
                        if (calls == at) {
                            throw new RetryableException("crashed after call " + at + ", " + method.getName());
                        }
                        return answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
