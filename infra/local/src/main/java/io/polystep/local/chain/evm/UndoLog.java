package io.polystep.local.chain.evm;

import java.util.ArrayDeque;
import java.util.Deque;

/** The inverse of every change since the last {@link #clear}, newest first. */
final class UndoLog {
    private final Deque<Runnable> inverses = new ArrayDeque<>();

    void add(Runnable inverse) {
        inverses.push(inverse);
    }

    /** A point to which {@link #rollback} can return. */
    int mark() {
        return inverses.size();
    }

    void rollback(int mark) {
        while (inverses.size() > mark) {
            inverses.pop().run();
        }
    }

    /** Makes all changes permanent. */
    void clear() {
        inverses.clear();
    }
}
