package io.polystep.polymarket.data;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.money.Price;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.VenueTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a condition's resolution is. A hint: before money moves, the chain decides.
 *
 * @param condition which, when the row names it
 * @param status how far
 * @param payouts of the outcomes, one share each; empty when the row has none
 * @param reporter who reports it, in the service's words
 * @param resolved when it was resolved
 * @param disputed whether it ever was
 */
public record ResolutionRow(
        Optional<ConditionId> condition,
        Status status,
        Optional<List<Price>> payouts,
        Optional<String> reporter,
        Optional<Instant> resolved,
        boolean disputed) {
    /** How far a resolution is. */
    public enum Status {
        /** The question exists. */
        INITIALIZED,
        /** The question is posed. */
        POSED,
        /** An answer is proposed. */
        PROPOSED,
        /** The answer is challenged. */
        CHALLENGED,
        /** Another answer is proposed. */
        REPROPOSED,
        /** The answer is disputed. */
        DISPUTED,
        /** Open. */
        ACTIVE,
        /** Arbiters decide. */
        ARBITRATION,
        /** Over. */
        RESOLVED
    }

    static ResolutionRow read(Fields row) {
        return new ResolutionRow(
                row.optionalValue("condition_id", "a condition id", ConditionId::new),
                row.value("status", "a known resolution status", word -> Status.valueOf(word.toUpperCase(Locale.ROOT))),
                row.has("payouts") ? Optional.of(payouts(row)) : Optional.empty(),
                row.optionalText("reporter"),
                row.optionalValue("resolved_at", "a time", VenueTime::of),
                row.flag("was_disputed", false));
    }

    private static List<Price> payouts(Fields row) {
        List<Price> payouts = row.array("payouts").stream()
                .map(node -> new Price(payout(row, node.asText())))
                .toList();
        if (payouts.size() != 2) {
            throw row.wrong("payouts", "two whole numbers");
        }
        return payouts;
    }

    private static long payout(Fields row, String text) {
        if (!text.matches("[0-9]{1,7}")) {
            throw row.wrong("payouts", "whole millionths from 0 to 1000000");
        }
        return Long.parseLong(text);
    }
}
