package io.polystep.polymarket.clob;

import io.polystep.domain.Whole;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.Outcome;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Micros;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.TickSize;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Json;
import io.polystep.polymarket.wire.VenueTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A market in the order book's compact form, which names fields by one or two letters.
 *
 * @param condition which market ({@code c})
 * @param outcomes its tokens with their labels ({@code t})
 * @param tick price grid ({@code mts})
 * @param leastSize of an order ({@code mos})
 * @param negRisk neg-risk market ({@code nr}, left out when false)
 * @param accepting takes orders ({@code ao}, left out when false)
 * @param fees taker fee ({@code fd}); empty when the market names none
 * @param takerDelay how long a taking order is held back ({@code sd})
 * @param gameStart when the match begins ({@code gst})
 * @param clearsAtStart resting orders vanish then ({@code cbos})
 */
public record ClobMarket(
        ConditionId condition,
        List<Outcome> outcomes,
        TickSize tick,
        Shares leastSize,
        boolean negRisk,
        boolean accepting,
        Optional<FeeSchedule> fees,
        Duration takerDelay,
        Optional<Instant> gameStart,
        boolean clearsAtStart) {
    private static final int MOST_DELAY_SECONDS = 3_600;

    /** Refuses a market without exactly two outcomes. */
    public ClobMarket {
        outcomes = List.copyOf(outcomes);
        if (outcomes.size() != 2) {
            throw new IllegalArgumentException(
                    "expected two outcomes in 't' of market " + condition + ", found " + outcomes.size());
        }
    }

    /** Reads the answer, which must be of this market. */
    public static ClobMarket read(ConditionId condition, String text) {
        Fields market = new Fields("market " + condition, Json.parse(text));
        ClobMarket found = read(market);
        if (!found.condition.equals(condition)) {
            throw market.wrong("c", condition.value());
        }
        return found;
    }

    /** Reads one object. */
    public static ClobMarket read(Fields market) {
        return new ClobMarket(
                market.value("c", "a condition id", ConditionId::new),
                market.array("t").stream()
                        .map(node -> outcome(new Fields("an outcome", node)))
                        .toList(),
                market.value("mts", "a known tick size", TickSize::of),
                market.shares("mos"),
                market.flag("nr", false),
                market.flag("ao", false),
                market.has("fd") ? Optional.of(fees(market.object("fd"))) : Optional.empty(),
                market.optionalValue("sd", "whole seconds up to an hour", ClobMarket::delay)
                        .orElse(Duration.ZERO),
                market.optionalValue("gst", "a time", VenueTime::of),
                market.flag("cbos", false));
    }

    private static Outcome outcome(Fields token) {
        return new Outcome(token.text("o"), token.value("t", "a token id", TokenId::new));
    }

    private static FeeSchedule fees(Fields fees) {
        if (!fees.flag("to")) {
            throw fees.wrong("to", "true, because fees of makers are not known to this system");
        }
        return new FeeSchedule(
                fees.value("r", "a rate from 0 to 1", Micros::parse),
                fees.value("e", "a whole number", Whole::ofDecimal));
    }

    private static Duration delay(String text) {
        int seconds = Whole.ofDecimal(text);
        if (seconds < 0 || seconds > MOST_DELAY_SECONDS) {
            throw new IllegalArgumentException("expected seconds from 0 to an hour, found " + seconds);
        }
        return Duration.ofSeconds(seconds);
    }
}
