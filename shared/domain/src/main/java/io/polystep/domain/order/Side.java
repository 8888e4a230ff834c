package io.polystep.domain.order;

/** Whether an order takes shares for dollars or gives shares for dollars. The ordinal is the value that is signed. */
public enum Side {
    /** Dollars out, shares in; signed as 0. */
    BUY,
    /** Shares out, dollars in; signed as 1. */
    SELL
}
