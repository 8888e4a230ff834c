package io.polystep.runtime;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a value on first use and keeps it. Thread-safe.
 *
 * @param <T> the value
 */
public final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private @Nullable T value;

    /** @param maker called once, by whoever asks first */
    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        T made = value;
        if (made == null) {
            made = maker.get();
            value = made;
        }
        return made;
    }
}
