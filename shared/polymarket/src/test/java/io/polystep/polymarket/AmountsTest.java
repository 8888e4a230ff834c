package io.polystep.polymarket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.money.Price;
import io.polystep.domain.money.Rounding;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.TickSize;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.order.Side;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AmountsTest {
    static List<Vectors.Case> limits() {
        return Vectors.cases("limit_amounts");
    }

    static List<Vectors.Case> markets() {
        return Vectors.cases("market_amounts");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    void givesTheLimitAmountsOfTheVector(Vectors.Case vector) {
        Amounts amounts = Amounts.limit(
                Side.valueOf(vector.in("side")), Price.of(vector.in("price")), Shares.of(vector.in("size")));

        assertEquals(new Amounts(number(vector, "makerAmount"), number(vector, "takerAmount")), amounts);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("markets")
    void givesTheMarketAmountsOfTheVectorInBothDirections(Vectors.Case vector) {
        assertEquals(
                new Amounts(number(vector, "makerAmount"), number(vector, "takerAmountUp")),
                market(vector, Rounding.UP));
        assertEquals(
                new Amounts(number(vector, "makerAmount"), number(vector, "takerAmountDown")),
                market(vector, Rounding.DOWN));
    }

    private static Amounts market(Vectors.Case vector, Rounding cut) {
        Price price = Price.of(vector.in("price"));
        TickSize tick = TickSize.of(vector.in("tickSize"));
        return switch (Side.valueOf(vector.in("side"))) {
            case BUY -> Amounts.marketBuy(Usdc.of(vector.in("amount")), price, tick, cut);
            case SELL -> Amounts.marketSell(Shares.of(vector.in("amount")), price, tick, cut);
        };
    }

    private static long number(Vectors.Case vector, String field) {
        return Long.parseLong(vector.out(field));
    }

    @Test
    void neverImpliesAPriceWorseThanTheWorstPrice() {
        long seed = 20_261_121L;
        Random random = new Random(seed);
        List<TickSize> ticks = List.of(TickSize.values());
        for (int i = 0; i < 20_000; i++) {
            TickSize tick = ticks.get(random.nextInt(ticks.size()));
            Price worst = new Price(tick.micros() * random.nextLong(1, 1_000_000 / tick.micros()));
            long hundredths = random.nextLong(1, 10_000_000);

            Amounts buy =
                    Amounts.market(new OrderIntent.Spend(new Usdc(hundredths * 10_000)), worst, tick, Rounding.UP);
            Amounts sale =
                    Amounts.market(new OrderIntent.Sell(new Shares(hundredths * 10_000)), worst, tick, Rounding.UP);

            assertTrue(
                    scaled(buy.maker()).compareTo(product(worst.micros(), buy.taker())) <= 0,
                    () -> "seed " + seed + " buy " + buy + " worst " + worst);
            assertTrue(
                    scaled(sale.taker()).compareTo(product(worst.micros(), sale.maker())) >= 0,
                    () -> "seed " + seed + " sale " + sale + " worst " + worst);
        }
    }

    private static BigInteger scaled(long micros) {
        return product(micros, 1_000_000L);
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }

    @Test
    void refusesALimitPriceThatDoesNotGiveWholeBaseUnits() {
        assertThrows(
                IllegalArgumentException.class, () -> Amounts.limit(Side.BUY, Price.of("0.123456"), Shares.of("0.01")));
    }
}
