package io.polystep.polymarket.socket;

/** What can happen to a connection. */
public sealed interface LinkInput {
    /** It shall be opened and kept open. */
    record Start() implements LinkInput {}

    /** An attempt succeeded. */
    record Opened() implements LinkInput {}

    /** A frame came. */
    record Received() implements LinkInput {}

    /**
     * The attempt failed or the connection ended.
     *
     * @param reason what was seen
     */
    record Lost(String reason) implements LinkInput {}

    /** Time has passed. */
    record Tick() implements LinkInput {}

    /** It shall be closed for good. */
    record Stop() implements LinkInput {}
}
