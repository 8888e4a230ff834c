package io.polystep.testkit;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.MarketSlug;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.market.Outcome;
import io.polystep.domain.market.ResolutionRule;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.market.Window;
import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.TickSize;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Markets for tests. */
public final class Markets {
    /** The token of outcome Up. */
    public static final TokenId UP = new TokenId("1111");
    /** The token of outcome Down. */
    public static final TokenId DOWN = new TokenId("2222");
    /** The condition of {@link #btcFiveMinutes}. */
    public static final ConditionId CONDITION = new ConditionId("0x" + "ab".repeat(32));

    private Markets() {}

    /** A five-minute Bitcoin market whose window starts at {@code start}. */
    public static Market btcFiveMinutes(Instant start) {
        return new Market(
                CONDITION,
                new MarketSlug("btc-updown-5m-" + start.getEpochSecond()),
                "btc",
                MarketVersion.CONDITIONAL_TOKENS,
                false,
                List.of(new Outcome("Up", UP), new Outcome("Down", DOWN)),
                TickSize.HUNDREDTH,
                Shares.of("5"),
                new FeeSchedule(70_000, 1),
                new Window(start, start.plus(Duration.ofMinutes(5))),
                new ResolutionRule.ChainlinkSpot());
    }
}
