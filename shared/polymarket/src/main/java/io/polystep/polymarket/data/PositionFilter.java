package io.polystep.polymarket.data;

/** Which positions are wanted. */
public enum PositionFilter {
    /** All with shares, those that can be redeemed included. */
    OPEN,
    /** Those whose market is resolved and that pay something. */
    REDEEMABLE,
    /** Those whose market is resolved and that pay nothing. */
    REDEEMABLE_LOST,
    /** Those of which both outcomes are held. */
    MERGEABLE,
    /** Those that are over. */
    CLOSED
}
