package io.polystep.domain.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.polystep.domain.Samples;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderIntentTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.001", "0.009999"})
    void spendsWholeCentsAboveZero(String amount) {
        assertThrows(IllegalArgumentException.class, () -> new OrderIntent.Spend(Usdc.of(amount)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1.001"})
    void sellsOnTheSizeGrid(String shares) {
        assertThrows(IllegalArgumentException.class, () -> new OrderIntent.Sell(Shares.of(shares)));
    }

    @Test
    void takesItsSideFromItsSize() {
        assertEquals(Side.BUY, new OrderIntent.Spend(Usdc.of("1")).side());
        assertEquals(Side.SELL, new OrderIntent.Sell(Shares.of("1")).side());
    }

    @Test
    void expiresAtItsDeadlineOrAsSoonAsTheVenueAllows() {
        assertEquals(
                Optional.of(Samples.NOW.plusSeconds(240)),
                with(TimeInForce.GTD, 0, Samples.NOW.plusSeconds(1)).expiry());
        assertEquals(
                Optional.of(Samples.NOW.plusSeconds(600)),
                with(TimeInForce.GTD, 0, Samples.NOW.plusSeconds(600)).expiry());
    }

    @ParameterizedTest
    @EnumSource(names = {"GTC", "FAK", "FOK"})
    void hasAnExpiryAtTheVenueOnlyAsGoodTillDate(TimeInForce other) {
        assertEquals(
                Optional.empty(), with(other, 0, Samples.NOW.plusSeconds(1)).expiry());
    }

    @Test
    void refusesANegativeSequenceAndAPassedDeadline() {
        assertThrows(IllegalArgumentException.class, () -> with(TimeInForce.FAK, -1, Samples.NOW.plusSeconds(1)));
        assertThrows(IllegalArgumentException.class, () -> with(TimeInForce.FAK, 0, Samples.NOW));
    }

    private static OrderIntent with(TimeInForce timeInForce, int sequence, Instant deadline) {
        OrderIntent plain = Samples.intent();
        return new OrderIntent(
                plain.strategy(),
                plain.condition(),
                plain.token(),
                plain.size(),
                plain.worstPrice(),
                timeInForce,
                plain.epoch(),
                sequence,
                Samples.NOW,
                deadline,
                plain.because());
    }
}
