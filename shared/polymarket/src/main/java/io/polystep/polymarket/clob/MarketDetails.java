package io.polystep.polymarket.clob;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.TickSize;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Json;
import java.util.List;

/**
 * A market in the order book service's long form.
 *
 * @param condition which
 * @param tokens its outcomes
 * @param accepting it takes orders; stays true for some closed markets, so look at {@code closed} as well
 * @param closed it trades no more
 * @param tick price grid
 * @param leastSize of an order
 * @param negRisk of a neg-risk event
 * @param halved it was decided half for each outcome
 */
public record MarketDetails(
        ConditionId condition,
        List<Token> tokens,
        boolean accepting,
        boolean closed,
        TickSize tick,
        Shares leastSize,
        boolean negRisk,
        boolean halved) {
    /**
     * An outcome.
     *
     * @param id its shares
     * @param label for people
     * @param winner a hint; the chain decides
     */
    public record Token(TokenId id, String label, boolean winner) {
        private static Token read(Fields token) {
            return new Token(
                    token.value("token_id", "a token id", TokenId::new),
                    token.text("outcome"),
                    token.flag("winner", false));
        }
    }

    /** Refuses a market without exactly two outcomes. */
    public MarketDetails {
        tokens = List.copyOf(tokens);
        if (tokens.size() != 2) {
            throw new IllegalArgumentException(
                    "expected two outcomes in 'tokens' of market " + condition + ", found " + tokens.size());
        }
    }

    /** Reads the answer, which must be of this market. */
    public static MarketDetails read(ConditionId condition, String text) {
        Fields market = new Fields("market " + condition, Json.parse(text));
        ConditionId found = market.value("condition_id", "a condition id", ConditionId::new);
        if (!found.equals(condition)) {
            throw market.wrong("condition_id", condition.value());
        }
        return new MarketDetails(
                found,
                market.array("tokens").stream()
                        .map(node -> Token.read(new Fields("an outcome", node)))
                        .toList(),
                market.flag("accepting_orders"),
                market.flag("closed"),
                market.value("minimum_tick_size", "a known tick size", TickSize::of),
                market.shares("minimum_order_size"),
                market.flag("neg_risk"),
                market.flag("is_50_50_outcome", false));
    }
}
