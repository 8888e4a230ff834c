package io.polystep.polymarket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Micros;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Rounding;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
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

    /** The fee-aware reduction of a buy is not built; this counts the rows that wait for it, so that none is forgotten. */
    @Test
    void coversAllRowsExceptTheFortyOfTheFeeAwareBuy() {
        List<Vectors.Case> all = Vectors.cases("fees");

        long notCovered = all.stream()
                .filter(vector -> vector.kind().equals("adjust-buy-amount"))
                .count();

        assertEquals(40, notCovered);
        assertEquals(all.size(), fees().size() + notCovered);
    }
}
