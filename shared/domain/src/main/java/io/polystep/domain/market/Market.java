package io.polystep.domain.market;

import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.TickSize;
import java.util.List;
import java.util.Optional;

/**
 * A two-outcome market with everything that an order on it depends on, read from the venue and never assumed.
 *
 * @param condition what it resolves
 * @param slug its readable name
 * @param asset what it is about, lower case, for example {@code btc}
 * @param version which contracts it trades on
 * @param negRisk true when it belongs to a neg-risk event (another exchange contract)
 * @param outcomes exactly two, in the venue's order: index 0 is the first payout slot
 * @param tick the price grid at the time of reading; it can move
 * @param minimumSize the least shares of an order
 * @param fees the takers' fee
 * @param window the time it asks about
 * @param rule how it is decided
 */
public record Market(
        ConditionId condition,
        MarketSlug slug,
        String asset,
        MarketVersion version,
        boolean negRisk,
        List<Outcome> outcomes,
        TickSize tick,
        Shares minimumSize,
        FeeSchedule fees,
        Window window,
        ResolutionRule rule) {
    /** Refuses a market without exactly two different outcomes. */
    public Market {
        outcomes = List.copyOf(outcomes);
        if (outcomes.size() != 2
                || outcomes.get(0).token().equals(outcomes.get(1).token())) {
            throw new IllegalArgumentException("expected two different outcomes in " + slug + ", found " + outcomes);
        }
    }

    /** The outcome with this token, if it belongs to this market. */
    public Optional<Outcome> outcome(TokenId token) {
        return outcomes.stream()
                .filter(outcome -> outcome.token().equals(token))
                .findFirst();
    }

    /**
     * The other side of {@code outcome}.
     *
     * @throws IllegalArgumentException if the outcome is not of this market
     */
    public Outcome opposite(Outcome outcome) {
        return switch (outcomes.indexOf(outcome)) {
            case 0 -> outcomes.get(1);
            case 1 -> outcomes.get(0);
            default -> throw new IllegalArgumentException("expected an outcome of " + slug + ", found " + outcome);
        };
    }
}
