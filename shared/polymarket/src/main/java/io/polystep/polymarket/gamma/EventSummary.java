package io.polystep.polymarket.gamma;

import io.polystep.domain.market.MarketSlug;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Page;
import java.util.List;
import java.util.Optional;

/**
 * An event and its markets.
 *
 * @param id the venue's number
 * @param slug its name
 * @param closed all of it is over
 * @param parent number of the event of which this is a part, for example a single game of a series
 * @param markets its markets; those that could not be read are listed in the page
 */
public record EventSummary(
        String id, MarketSlug slug, boolean closed, Optional<String> parent, Page<MarketSummary> markets) {
    private static final String MATCH_WINNER = "moneyline";
    private static final String GAME_WINNER = "child_moneyline";

    /** Reads one object. */
    public static EventSummary read(Fields event) {
        return new EventSummary(
                event.text("id"),
                event.value("slug", "an event slug", MarketSlug::new),
                event.flag("closed", false),
                event.optionalText("parentEventId"),
                Page.of("a market", event.optionalArray("markets"), MarketSummary::read, Optional.empty()));
    }

    /**
     * The markets on who wins the match. A market without a type counts only when it is the event's only one, read or
     * not.
     */
    public List<MarketSummary> matchWinners() {
        boolean single = markets.rows().size() + markets.dropped().size() == 1;
        return markets.rows().stream()
                .filter(market -> market.type().map(MATCH_WINNER::equals).orElse(single))
                .toList();
    }

    /** The markets on who wins a single game or map of the match. */
    public List<MarketSummary> gameWinners() {
        return markets.rows().stream()
                .filter(market -> market.type().filter(GAME_WINNER::equals).isPresent())
                .toList();
    }
}
