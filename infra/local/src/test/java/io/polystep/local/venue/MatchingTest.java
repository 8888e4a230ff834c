package io.polystep.local.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Micros;
import io.polystep.domain.money.Rounding;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.TimeInForce;
import io.polystep.local.session.SessionFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final FeeSchedule FEES = new FeeSchedule(70_000, 1);
    private static final TestTrader TRADER = new TestTrader();

    private static PlacedOrder order(Side side, long maker, long taker, long limit, TimeInForce life) {
        return new PlacedOrder(
                new OrderHash("0x" + "ab".repeat(32)),
                TRADER.fields(1, SessionFiles.DOWN, side, maker, taker),
                "0x",
                "key",
                life,
                0,
                false,
                false,
                limit);
    }

    private static List<Offer> randomOffers(Random random, boolean ascending) {
        List<Offer> offers = new ArrayList<>();
        long price = ascending ? 10_000 * random.nextLong(1, 30) : 10_000 * random.nextLong(70, 100);
        for (int i = 0; i < 12; i++) {
            long size = random.nextLong(1, 60_000_000);
            offers.add(new Offer(price, size + random.nextLong(5), size));
            price += (ascending ? 10_000 : -10_000) * random.nextLong(1, 5);
        }
        return offers;
    }

    private static long sum(List<Match> matches, java.util.function.ToLongFunction<Match> of) {
        return matches.stream().mapToLong(of).sum();
    }

    @Test
    void neverSpendsMoreThanTheAmountAndPricesEachShareToTheMicroUnit() {
        long seed = 20_261_121L;
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            String context = "seed " + seed + ", round " + i;
            long limit = 10_000 * random.nextLong(20, 95);
            long money = 10_000 * random.nextLong(100, 20_000);
            List<Offer> offers = randomOffers(random, true);
            PlacedOrder order = order(
                    Side.BUY, money, Micros.mulDiv(money, Micros.ONE, limit, Rounding.DOWN), limit, TimeInForce.FAK);

            List<Match> matches = Matching.take(order, offers, FEES);

            assertTrue(sum(matches, match -> match.value().micros()) <= money, context);
            for (int level = 0; level < matches.size(); level++) {
                Match match = matches.get(level);
                assertTrue(match.price().micros() <= limit, context);
                assertTrue(match.shares().micros() <= offers.get(level).freeMicros(), context);
                assertEquals(match.price().costOf(match.shares(), Rounding.UP), match.value(), context);
                assertEquals(FEES.fee(match.shares(), match.price(), Rounding.HALF_UP), match.fee(), context);
                boolean last = level == matches.size() - 1;
                assertTrue(last || match.shares().micros() == offers.get(level).freeMicros(), context);
            }
            boolean reachable = offers.stream()
                            .filter(offer -> offer.priceMicros() <= limit)
                            .mapToLong(offer ->
                                    Micros.mulDiv(offer.freeMicros(), offer.priceMicros(), Micros.ONE, Rounding.UP))
                            .sum()
                    >= money;
            assertEquals(reachable, sum(matches, match -> match.value().micros()) == money, context);
        }
    }

    @Test
    void sellsNoMoreThanTheOrderHasAndNeverBelowItsLimit() {
        long seed = 7_112_026L;
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            String context = "seed " + seed + ", round " + i;
            long limit = 10_000 * random.nextLong(5, 90);
            long shares = 10_000 * random.nextLong(500, 20_000);
            PlacedOrder order = order(
                    Side.SELL, shares, Micros.mulDiv(shares, limit, Micros.ONE, Rounding.DOWN), limit, TimeInForce.FAK);

            List<Match> matches = Matching.take(order, randomOffers(random, false), FEES);

            assertTrue(sum(matches, match -> match.shares().micros()) <= shares, context);
            for (Match match : matches) {
                assertTrue(match.price().micros() >= limit, context);
                assertEquals(match.price().costOf(match.shares(), Rounding.DOWN), match.value(), context);
            }
        }
    }

    @Test
    void givesARestingKindOfBuyItsSharesAndNotMoreAtABetterPrice() {
        PlacedOrder order = order(Side.BUY, 5_000_000, 10_000_000, 500_000, TimeInForce.GTC);
        List<Match> matches = Matching.take(order, List.of(new Offer(400_000, 99_000_000, 99_000_000)), FEES);
        assertEquals(10_000_000, matches.getFirst().shares().micros());
        assertEquals(4_000_000, matches.getFirst().value().micros());
    }
}
