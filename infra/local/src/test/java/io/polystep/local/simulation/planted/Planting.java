package io.polystep.local.simulation.planted;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/**
 * What is woven into every method that a fault can be planted in: it asks whether one is switched on in this thread. Public,
 * because the woven classes call it.
 */
public final class Planting {
    private static final ThreadLocal<@Nullable PlantedBug> ACTIVE = new ThreadLocal<>();
    /** Methods that a lie itself calls are not lied about. */
    private static final ThreadLocal<Boolean> LYING = ThreadLocal.withInitial(() -> false);

    private Planting() {}

    /** Switches a fault on in this thread; null switches it off. */
    static void plant(@Nullable PlantedBug bug) {
        ACTIVE.set(bug);
    }

    /** Before a woven method. */
    public static Lie.@Nullable Instead before(String method, @Nullable Object self, Object[] arguments) {
        PlantedBug bug = ACTIVE.get();
        if (bug == null || LYING.get() || !bug.isIn(method)) {
            return null;
        }
        LYING.set(true);
        try {
            return bug.lie(method).before(new Lie.Call(self, arguments));
        } finally {
            LYING.set(false);
        }
    }

    /** After a woven method that ran. */
    public static @Nullable Object after(
            String method, @Nullable Object self, Object[] arguments, @Nullable Object answer) {
        PlantedBug bug = ACTIVE.get();
        if (bug == null || LYING.get() || !bug.isIn(method)) {
            return answer;
        }
        LYING.set(true);
        try {
            return bug.lie(method).after(new Lie.Call(self, arguments), answer);
        } finally {
            LYING.set(false);
        }
    }

    /** The code that is copied into the methods. */
    static final class Woven {
        private Woven() {}

        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static Lie.@Nullable Instead enter(
                @Advice.Origin("#t.#m") String method,
                @Advice.This(optional = true) @Nullable Object self,
                @Advice.AllArguments(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object[] arguments) {
            Object[] changed = arguments;
            Lie.Instead instead = before(method, self, changed);
            arguments = changed;
            return instead;
        }

        @Advice.OnMethodExit
        static void exit(
                @Advice.Origin("#t.#m") String method,
                @Advice.This(optional = true) @Nullable Object self,
                @Advice.AllArguments Object[] arguments,
                @Advice.Enter Lie.@Nullable Instead instead,
                @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) @Nullable Object answer) {
            answer = instead == null ? after(method, self, arguments, answer) : instead.value();
        }
    }
}
