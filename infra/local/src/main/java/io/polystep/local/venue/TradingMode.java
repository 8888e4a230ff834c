package io.polystep.local.venue;

/** What the venue lets traders do at the moment. */
public sealed interface TradingMode {
    /** Everything. */
    record Normal() implements TradingMode {}

    /** The matching engine restarts: orders and cancels are answered with 425. */
    record Restarting() implements TradingMode {}

    /**
     * Only post-only orders and cancels, as in the two minutes after a restart.
     *
     * @param retryAfterSeconds how long it still lasts, as the refusal tells
     */
    record PostOnly(long retryAfterSeconds) implements TradingMode {}

    /** Cancels, but no orders. */
    record CancelOnly() implements TradingMode {}

    /** Neither orders nor cancels. */
    record Disabled() implements TradingMode {}
}
