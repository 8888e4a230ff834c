package io.polystep.local.session;

/** Why one recorded message was counted and left out. */
public enum Damage {
    /** The line is not one JSON object. */
    NOT_JSON,
    /** A field that every book message has is absent or of another type. */
    MISSING_FIELD,
    /** The message is about a token of another market. */
    FOREIGN_TOKEN,
    /** A price is not a decimal above zero and below one, or one side has it twice. */
    BAD_PRICE,
    /** A size is not a decimal above zero. */
    BAD_SIZE,
    /** The best bid is at or above the best ask. */
    CROSSED,
    /** The recorder's clock and the venue's differ by more than {@link MarketReplay#MOST_SKEW}. */
    CLOCK_SKEW,
    /** The line was received before the line above it. */
    OUT_OF_ORDER
}
