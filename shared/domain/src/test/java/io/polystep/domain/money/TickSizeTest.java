package io.polystep.domain.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.Seeded;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TickSizeTest {
    @ParameterizedTest
    @EnumSource
    void readsBackTheTickItWrites(TickSize tick) {
        assertEquals(tick, TickSize.of(tick.toString()));
        assertEquals(Optional.of(tick), TickSize.ofMicros(tick.micros()));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 3", "0.01, 4", "0.005, 5", "0.0025, 6", "0.001, 5", "0.0001, 6"})
    void cutsAmountsAsTheVenueDoes(String tick, int decimals) {
        assertEquals(decimals, TickSize.of(tick).amountDecimals());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "0.02", "0.00001", "-0.01", "x"})
    void refusesATickThatTheVenueDoesNotHave(String tick) {
        assertThrows(IllegalArgumentException.class, () -> TickSize.of(tick));
    }

    @ParameterizedTest
    @EnumSource
    void allowsExactlyTheGridBetweenOneTickAndOneDollarLessOne(TickSize tick) {
        long allowed = 0;
        for (long micros = 0; micros <= Micros.ONE; micros += 50) {
            allowed += tick.allows(new Price(micros)) ? 1 : 0;
        }
        assertEquals(Micros.ONE / tick.micros() - 1, allowed);
        assertFalse(tick.allows(Price.of("0")));
        assertFalse(tick.allows(Price.of("1")));
    }

    @ParameterizedTest
    @EnumSource
    void floorsToTheNearestGridPriceBelow(TickSize tick) {
        Seeded.rounds(1, 1_000, random -> {
            Price price = new Price(random.nextLong(Micros.ONE + 1));
            Optional<Price> floor = tick.floor(price);
            assertEquals(price.micros() < tick.micros(), floor.isEmpty());
            floor.ifPresent(found -> {
                assertTrue(tick.allows(found));
                assertTrue(found.compareTo(price) <= 0);
                Price next = new Price(found.micros() + tick.micros());
                assertTrue(next.compareTo(price) > 0 || !tick.allows(next));
            });
        });
    }
}
