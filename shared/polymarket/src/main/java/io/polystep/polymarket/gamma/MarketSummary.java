package io.polystep.polymarket.gamma;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.MarketSlug;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.market.Outcome;
import io.polystep.domain.market.TokenId;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.VenueTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A market as discovery shows it.
 *
 * @param slug its name
 * @param condition its id
 * @param version which ids its outcomes have
 * @param outcomes two, with their labels
 * @param closed it trades no more
 * @param accepting it takes orders
 * @param negRisk one of a neg-risk event
 * @param type of a sports market, for example {@code moneyline}
 * @param gameStart when its match begins; the end date says nothing of that
 * @param opens when the window of a recurring market begins
 * @param ends when its window ends; of a match it says nothing
 * @param resolution state of its oracle, in the venue's words
 */
public record MarketSummary(
        MarketSlug slug,
        ConditionId condition,
        MarketVersion version,
        List<Outcome> outcomes,
        boolean closed,
        boolean accepting,
        boolean negRisk,
        Optional<String> type,
        Optional<Instant> gameStart,
        Optional<Instant> opens,
        Optional<Instant> ends,
        Optional<String> resolution) {
    /** Copies the list. */
    public MarketSummary {
        outcomes = List.copyOf(outcomes);
    }

    /** Reads one object. */
    public static MarketSummary read(Fields market) {
        MarketVersion version = version(market);
        return new MarketSummary(
                market.value("slug", "a market slug", MarketSlug::new),
                market.value("conditionId", "a condition id", ConditionId::new),
                version,
                outcomes(market, version),
                market.flag("closed"),
                market.flag("acceptingOrders", false),
                market.flag("negRisk", false),
                market.optionalText("sportsMarketType").map(type -> type.toLowerCase(Locale.ROOT)),
                market.optionalValue("gameStartTime", "a time like 2026-02-07 20:00:00+00", VenueTime::of),
                market.optionalValue("eventStartTime", "a time like 2026-07-24T00:00:00Z", VenueTime::of),
                market.optionalValue("endDate", "a time like 2026-07-24T00:00:00Z", VenueTime::of),
                market.optionalText("umaResolutionStatus"));
    }

    /** Markets from before the field existed are of the first version. */
    private static MarketVersion version(Fields market) {
        return switch (market.optionalText("version").orElse("v1")) {
            case "v1" -> MarketVersion.CONDITIONAL_TOKENS;
            case "v2" -> MarketVersion.PROTOCOL_V2;
            default -> throw market.wrong("version", "v1 or v2");
        };
    }

    private static List<Outcome> outcomes(Fields market, MarketVersion version) {
        String ids = version == MarketVersion.PROTOCOL_V2 ? "positionIds" : "clobTokenIds";
        List<String> labels = market.texts("outcomes");
        List<String> tokens = market.texts(ids);
        if (labels.size() != 2 || tokens.size() != 2) {
            throw market.wrong(ids, "two ids for the two outcomes");
        }
        return IntStream.range(0, 2)
                .mapToObj(index -> new Outcome(labels.get(index), new TokenId(tokens.get(index))))
                .toList();
    }
}
