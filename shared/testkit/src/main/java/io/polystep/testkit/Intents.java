package io.polystep.testkit;

import io.polystep.domain.market.Market;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.order.StrategyId;
import io.polystep.domain.order.TimeInForce;
import java.time.Duration;
import java.time.Instant;

/** Wishes for tests. */
public final class Intents {
    private Intents() {}

    /** Five dollars for the first outcome at 0.95 or better, decided at {@code now}, wanted for 45 seconds. */
    public static OrderIntent buyUp(Market market, Instant now) {
        return new OrderIntent(
                new StrategyId("late-confirmation"),
                market.condition(),
                market.outcomes().getFirst().token(),
                new OrderIntent.Spend(Usdc.of("5")),
                Price.of("0.95"),
                TimeInForce.FAK,
                market.window().start(),
                0,
                now,
                now.plus(Duration.ofSeconds(45)),
                "Up at 0.93 with 55 s left");
    }

    /** The same wish with another time in force. */
    public static OrderIntent with(OrderIntent wish, TimeInForce timeInForce) {
        return new OrderIntent(
                wish.strategy(),
                wish.condition(),
                wish.token(),
                wish.size(),
                wish.worstPrice(),
                timeInForce,
                wish.epoch(),
                wish.sequence(),
                wish.decidedAt(),
                wish.deadline(),
                wish.because());
    }
}
