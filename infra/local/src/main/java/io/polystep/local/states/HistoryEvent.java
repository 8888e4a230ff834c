package io.polystep.local.states;

/**
 * One line of an execution's history.
 *
 * @param atMillis when, epoch milliseconds on the engine's clock
 * @param type what, in the service's words where it has one: {@code TaskStateEntered}, {@code ExecutionFailed}
 * @param state the state concerned; empty for events of the execution as a whole
 * @param detail error name, retry delay and the like; may be empty
 */
public record HistoryEvent(long atMillis, String type, String state, String detail) {

    private static final String ENTERED = "StateEntered";

    /** Whether this event says that control entered a state. */
    public boolean entered() {
        return type.endsWith(ENTERED);
    }

    static String entered(State state) {
        return state.type() + ENTERED;
    }
}
