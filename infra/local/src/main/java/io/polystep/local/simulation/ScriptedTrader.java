package io.polystep.local.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.order.StrategyId;
import io.polystep.domain.order.TimeInForce;
import io.polystep.local.session.SessionMarket;
import io.polystep.local.simulation.world.MadeMarkets;
import io.polystep.runtime.IntentJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Wishes drawn from the seed, beside those of the real strategies: any side, size, limit and moment, so that the order path
 * sees more than one strategy would ever ask for.
 */
public final class ScriptedTrader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final StrategyId NAME = new StrategyId("simulated");
    private static final long CENT = 10_000;
    private static final int WINDOWS_TRADED_PERCENT = 17;
    /** Each of a traded window; together with what the strategies decide, one or two more than a market may take. */
    private static final int MOST_WISHES = 3;
    /** No wish is made in this last bit of a window. */
    private static final long LAST_MILLIS = 15_000;

    private final MadeMarkets markets;
    private final RandomGenerator random;
    private final Deque<Wish> ahead;

    private record Wish(Instant at, SessionMarket market, int sequence) {}

    ScriptedTrader(MadeMarkets markets, long seed) {
        this.markets = markets;
        this.random = MadeMarkets.random(seed, 0x747261646572L);
        this.ahead = new ArrayDeque<>(wishes());
    }

    private List<Wish> wishes() {
        List<Wish> wishes = new ArrayList<>();
        for (SessionMarket market : markets.all()) {
            int count = random.nextInt(100) < WINDOWS_TRADED_PERCENT ? 1 + random.nextInt(MOST_WISHES) : 0;
            long length = Duration.between(
                            market.window().start(), market.window().end())
                    .toMillis();
            for (int sequence = 0; sequence < count; sequence++) {
                long from = Setting.WISHES_FROM.toMillis();
                long offset = from + random.nextLong(length - LAST_MILLIS - from);
                wishes.add(new Wish(market.window().start().plusMillis(offset), market, sequence));
            }
        }
        wishes.sort(Comparator.comparing(Wish::at));
        return wishes;
    }

    Optional<Instant> nextDue() {
        return Optional.ofNullable(ahead.peek()).map(Wish::at);
    }

    /** The next wish that is due, if any. */
    Optional<OrderIntent> next(Instant now) {
        while (!ahead.isEmpty() && !ahead.element().at().isAfter(now)) {
            Optional<OrderIntent> intent = intent(ahead.remove(), now);
            if (intent.isPresent()) {
                return intent;
            }
        }
        return Optional.empty();
    }

    private Optional<OrderIntent> intent(Wish wish, Instant now) {
        int slot = random.nextInt(2);
        TokenId token = slot == 0 ? wish.market().first() : wish.market().second();
        long step = random.nextLong(6) - 1;
        long dollars = 200 + random.nextLong(800);
        TimeInForce kind = random.nextInt(4) == 0 ? TimeInForce.FOK : TimeInForce.FAK;
        long patience = 10 + random.nextLong(50);
        return markets.of(wish.market()).askAt(now, slot).map(ask -> {
            long limit = Math.clamp(ask / CENT + step, 2, 97) * CENT;
            // Enough for the venue's least size at the limit, in whole cents.
            long cents = Math.max(dollars, 6 * limit / CENT);
            return new OrderIntent(
                    NAME,
                    wish.market().condition(),
                    token,
                    new OrderIntent.Spend(new Usdc(cents * CENT)),
                    new Price(limit),
                    kind,
                    wish.market().window().start(),
                    wish.sequence(),
                    now,
                    now.plusSeconds(patience),
                    "drawn from the seed");
        });
    }

    /** The input of an execution, as the signal function writes it. */
    public static JsonNode input(OrderIntent intent) {
        ObjectNode input = JSON.createObjectNode();
        input.set("intent", JSON.valueToTree(IntentJson.of(intent)));
        return input;
    }
}
