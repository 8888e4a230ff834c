package io.polystep.polymarket.clob;

import io.polystep.domain.Whole;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Json;

/**
 * What a builder adds to the venue's own fees.
 *
 * @param makerBps basis points of the amount, 0 to 10,000
 * @param takerBps basis points of the amount, 0 to 10,000
 */
public record BuilderFees(int makerBps, int takerBps) {
    private static final int WHOLE = 10_000;

    static BuilderFees read(String text) {
        Fields answer = new Fields("the builder's fees", Json.parse(text));
        return new BuilderFees(
                answer.value("builder_maker_fee_rate_bps", "basis points from 0 to 10000", BuilderFees::points),
                answer.value("builder_taker_fee_rate_bps", "basis points from 0 to 10000", BuilderFees::points));
    }

    private static int points(String text) {
        int points = Whole.ofInt(text);
        if (points < 0 || points > WHOLE) {
            throw new IllegalArgumentException("expected basis points from 0 to 10000, found " + points);
        }
        return points;
    }
}
