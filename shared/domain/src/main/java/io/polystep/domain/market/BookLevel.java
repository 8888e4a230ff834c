package io.polystep.domain.market;

import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;

/**
 * All resting shares at one price.
 *
 * @param price the price
 * @param size shares offered or wanted there, above zero
 */
public record BookLevel(Price price, Shares size) {
    /** Refuses an empty level. */
    public BookLevel {
        if (size.isZero()) {
            throw new IllegalArgumentException("expected shares at price " + price + ", found none");
        }
    }
}
