package io.polystep.polymarket.clob;

import io.polystep.domain.Whole;
import io.polystep.domain.money.Price;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Reported;
import java.time.Instant;

/**
 * One point of a price history; a computed figure, for looking at and never for money.
 *
 * @param at to the second
 * @param price rounded to millionths
 */
public record PricePoint(Instant at, Price price) {
    static PricePoint read(Fields point) {
        return new PricePoint(
                point.value("t", "Unix seconds", text -> Instant.ofEpochSecond(Whole.of(text))),
                point.value("p", "a price from 0 to 1", Reported::price));
    }
}
