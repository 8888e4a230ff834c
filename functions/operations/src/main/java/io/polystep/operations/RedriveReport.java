package io.polystep.operations;

import java.util.List;

/**
 * What lay in the queue and what came of it.
 *
 * @param letters each that was seen, in the order seen
 * @param whole true when every message of the queue was seen
 */
public record RedriveReport(List<Line> letters, boolean whole) {
    /** What became of a letter. */
    public enum Outcome {
        /** An execution was started with its input. */
        STARTED,
        /** It had been started for this letter before; nothing happened now. */
        KNOWN,
        /** There is nothing to do again; it was taken out. */
        DISCARDED,
        /** It was not asked for. */
        LEFT,
        /** It cannot be read, or not be started; it stays. */
        STUCK
    }

    /**
     * One letter.
     *
     * @param id of the message
     * @param outcome what became of it
     * @param text what it is: state machine, state, error, cause, attempts
     */
    public record Line(String id, Outcome outcome, String text) {}

    /** Copies the list. */
    public RedriveReport {
        letters = List.copyOf(letters);
    }
}
