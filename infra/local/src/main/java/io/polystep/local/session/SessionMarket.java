package io.polystep.local.session;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.MarketSlug;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.market.Window;
import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.TickSize;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One market of a recorded session.
 *
 * @param slug its name, also the name of its data file
 * @param condition what it resolves
 * @param first the token of payout slot 0, labelled {@code Up}
 * @param second the token of payout slot 1, labelled {@code Down}
 * @param window the time it asks about
 * @param winner the winning slot, 0 or 1, when the recording says so
 * @param fees the takers' fee, when the recording says so
 * @param terms what an order on it depends on besides
 * @param resolutionSource address of the deciding price stream, when the recording says so
 * @param asset what it is about, lower case
 * @param data its messages
 */
public record SessionMarket(
        MarketSlug slug,
        ConditionId condition,
        TokenId first,
        TokenId second,
        Window window,
        Optional<Integer> winner,
        Optional<FeeSchedule> fees,
        Terms terms,
        Optional<String> resolutionSource,
        String asset,
        Path data) {
    /** The labels of the two slots, in order. */
    public static final List<String> LABELS = List.of("Up", "Down");

    /**
     * Trading terms with the venue's usual values where a recording is silent.
     *
     * @param tick price grid
     * @param minimumSize least shares of an order
     * @param negRisk true for the neg-risk exchange
     * @param version which contracts it trades on
     * @param takerDelay how long an order that could match must wait
     * @param unknown values that this code cannot read, by listing field; the venue lists them as they are, so that
     *     whoever trades must refuse the market by himself
     */
    public record Terms(
            TickSize tick,
            Shares minimumSize,
            boolean negRisk,
            MarketVersion version,
            Duration takerDelay,
            Map<String, String> unknown) {
        /** Copies the map. */
        public Terms {
            unknown = Map.copyOf(unknown);
        }
    }
}
