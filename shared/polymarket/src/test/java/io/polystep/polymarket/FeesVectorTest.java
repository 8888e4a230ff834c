package io.polystep.polymarket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Micros;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Rounding;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FeesVectorTest {
    static List<Vectors.Case> fees() {
        return Vectors.cases("fees").stream()
                .filter(vector -> vector.kind().equals("platform-fee"))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fees")
    void givesTheFeeOfTheVectorInAllThreeRoundings(Vectors.Case vector) {
        FeeSchedule schedule = new FeeSchedule(
                Micros.parse(vector.in("rate")), vector.input().path("exponent").asInt());
        Shares shares = Shares.of(vector.in("shares"));
        Price price = Price.of(vector.in("price"));

        assertEquals(Usdc.of(vector.out("fee5Down")), schedule.fee(shares, price, Rounding.DOWN));
        assertEquals(Usdc.of(vector.out("fee5HalfUp")), schedule.fee(shares, price, Rounding.HALF_UP));
        assertEquals(Usdc.of(vector.out("fee5Up")), schedule.fee(shares, price, Rounding.UP));
    }

    static List<Vectors.Case> buys() {
        return Vectors.cases("fees").stream()
                .filter(vector -> vector.kind().equals("adjust-buy-amount"))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("buys")
    void givesTheFeeAwareAmountOfTheVectorWithinItsTolerance(Vectors.Case vector) {
        FeeSchedule schedule = new FeeSchedule(
                Micros.parse(vector.in("feeRate")),
                vector.input().path("feeExponent").asInt());

        BigDecimal amount = FeeAwareBuy.exact(
                Usdc.of(vector.in("amount")),
                Usdc.of(vector.in("balance")),
                Price.of(vector.in("price")),
                schedule,
                Micros.parse(vector.in("builderTakerFeeRate")));

        BigDecimal off = new BigDecimal(vector.out("adjusted")).subtract(amount).abs();
        assertTrue(off.compareTo(new BigDecimal("1e-9")) <= 0, () -> "off by " + off);
    }

    @Test
    void coversEveryRow() {
        assertEquals(Vectors.cases("fees").size(), fees().size() + buys().size());
    }
}
