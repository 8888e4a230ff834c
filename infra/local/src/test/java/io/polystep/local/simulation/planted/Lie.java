package io.polystep.local.simulation.planted;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a planted fault does to one call of a method. */
public interface Lie {
    /** A call. */
    final class Call {
        private final @Nullable Object owner;
        private final Object[] arguments;

        Call(@Nullable Object owner, Object[] arguments) {
            this.owner = owner;
            this.arguments = arguments;
        }

        /** Whose method it is; there is none for a static one. */
        Object owner() {
            return Objects.requireNonNull(owner);
        }

        <T> T argument(int index, Class<T> type) {
            return type.cast(arguments[index]);
        }

        /** The method will get another argument. */
        void change(int index, Object other) {
            arguments[index] = other;
        }
    }

    /**
     * What is answered instead of running the method.
     *
     * @param value whatever for a method without a result
     */
    record Instead(Object value) {}

    /** Before the method runs: an answer in its place, or null to let it run with the arguments as they are now. */
    default @Nullable Instead before(Call call) {
        return null;
    }

    /** After it ran: what it answers. */
    default @Nullable Object after(Call call, @Nullable Object answer) {
        return answer;
    }

    /** What a method without a result answers. */
    Object NOTHING = "nothing";

    /** The method does nothing. */
    static Lie nothing() {
        return instead(call -> NOTHING);
    }

    /** The method does something else. */
    static Lie instead(Function<Call, ?> other) {
        return new Lie() {
            @Override
            public Instead before(Call call) {
                return new Instead(other.apply(call));
            }
        };
    }

    /** The method gets another first argument. */
    static <T> Lie given(Class<T> type, UnaryOperator<T> other) {
        return new Lie() {
            @Override
            public @Nullable Instead before(Call call) {
                call.change(0, other.apply(call.argument(0, type)));
                return null;
            }
        };
    }

    /** The method's answer is another one. */
    static <T> Lie answering(Class<T> type, UnaryOperator<T> other) {
        return new Lie() {
            @Override
            public Object after(Call call, @Nullable Object answer) {
                return other.apply(Objects.requireNonNull(type.cast(answer)));
            }
        };
    }
}
