package io.polystep.domain.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.Samples;
import io.polystep.domain.Seeded;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Usdc;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class IntentKeyTest {
    private static final StrategyId STRATEGY = new StrategyId("momentum");

    @Test
    @Tag("I-41")
    void dependsNeitherOnPriceNorSizeNorClock() {
        Seeded.rounds(1, 500, random -> {
            OrderIntent plain = Samples.intent();
            Instant decided = Samples.START.plusMillis(random.nextInt(100_000));
            OrderIntent other = new OrderIntent(
                    plain.strategy(),
                    plain.condition(),
                    plain.token(),
                    new OrderIntent.Spend(new Usdc(10_000L * (1 + random.nextInt(1_000)))),
                    new Price(random.nextLong(1_000_001)),
                    random.nextBoolean() ? TimeInForce.FAK : TimeInForce.FOK,
                    plain.epoch(),
                    plain.sequence(),
                    decided,
                    decided.plusMillis(1 + random.nextInt(1_000)),
                    "because " + random.nextInt());
            assertEquals(plain.key(), other.key());
            assertEquals(plain.key().salt(), other.key().salt());
        });
    }

    @Test
    void dependsOnEveryPartOfTheWish() {
        Instant epoch = Samples.START;
        ConditionId condition = Samples.CONDITION;
        Set<IntentKey> keys = Set.of(
                IntentKey.of(STRATEGY, condition, Samples.UP, Side.BUY, epoch, 0),
                IntentKey.of(new StrategyId("other"), condition, Samples.UP, Side.BUY, epoch, 0),
                IntentKey.of(STRATEGY, new ConditionId("0x" + "00".repeat(32)), Samples.UP, Side.BUY, epoch, 0),
                IntentKey.of(STRATEGY, condition, Samples.DOWN, Side.BUY, epoch, 0),
                IntentKey.of(STRATEGY, condition, Samples.UP, Side.SELL, epoch, 0),
                IntentKey.of(STRATEGY, condition, Samples.UP, Side.BUY, epoch.plusMillis(1), 0),
                IntentKey.of(STRATEGY, condition, Samples.UP, Side.BUY, epoch, 1));
        assertEquals(7, keys.size());
    }

    @Test
    void givesASaltThatSurvivesJson() {
        long most = (1L << 53) - 1;
        Seeded.rounds(1, 2_000, random -> {
            TokenId token = new TokenId(Long.toString(random.nextLong(Long.MAX_VALUE)));
            long salt = IntentKey.of(STRATEGY, Samples.CONDITION, token, Side.BUY, Samples.START, 0)
                    .salt();
            assertTrue(salt >= 0 && salt <= most, () -> "salt " + salt);
            assertEquals(salt, (long) (double) salt);
        });
        assertEquals(most, new IntentKey("f".repeat(64)).salt());
        assertEquals(0, new IntentKey("0".repeat(64)).salt());
    }
}
