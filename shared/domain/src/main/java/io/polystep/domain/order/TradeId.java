package io.polystep.domain.order;

/**
 * The venue's id of one trade.
 *
 * @param value not blank
 */
public record TradeId(String value) {
    /** Refuses a blank id. */
    public TradeId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("expected a trade id, found a blank text");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
