package io.polystep.strategy.late;

import io.polystep.domain.money.Price;
import io.polystep.domain.money.Usdc;
import java.time.Duration;

/**
 * The numbers of late confirmation. None of them has been shown to earn money; the assumed win rate is an assumption, not
 * a measurement.
 *
 * @param minimumAsk the side must cost at least this much: only then is it called favoured
 * @param maximumAsk the cap: never pay more
 * @param assumedWinRate how often the favoured side is taken to win, as a price
 * @param minimumEdgeMicros least of assumed win rate − price − fee per share, in millionths of a dollar
 * @param slippageMicros how far above the seen ask the limit may lie, in millionths of a dollar
 * @param stake dollars spent on one entry, fee not included, whole cents
 * @param tail the last part of the window in which entries are made
 * @param margin no order may be sent in this last bit of the window
 * @param sendWithin how long after the decision an order may still be sent
 * @param lookback how far back earlier quotes count for stability
 * @param stableBid every earlier quote of the side must bid at least this much
 * @param maximumDropMicros how far the bid may have dropped since any of them, in millionths of a dollar
 * @param minimumQuotes least number of earlier quotes
 * @param maximumBookAge an older book (or one from the future by more than this) is not used
 */
public record LateParameters(
        Price minimumAsk,
        Price maximumAsk,
        Price assumedWinRate,
        long minimumEdgeMicros,
        long slippageMicros,
        Usdc stake,
        Duration tail,
        Duration margin,
        Duration sendWithin,
        Duration lookback,
        Price stableBid,
        long maximumDropMicros,
        int minimumQuotes,
        Duration maximumBookAge) {
    /** Refuses numbers with which the strategy could never trade or never refuse. */
    public LateParameters {
        if (minimumAsk.compareTo(maximumAsk) > 0 || maximumAsk.compareTo(assumedWinRate) > 0) {
            throw new IllegalArgumentException("expected minimum ask <= maximum ask <= assumed win rate, found "
                    + minimumAsk + ", " + maximumAsk + ", " + assumedWinRate);
        }
        if (margin.compareTo(tail) >= 0 || minimumQuotes < 1 || minimumEdgeMicros < 0 || slippageMicros < 0) {
            throw new IllegalArgumentException("expected margin < tail, quotes >= 1, edge and slippage >= 0, found "
                    + margin + ", " + tail + ", " + minimumQuotes + ", " + minimumEdgeMicros + ", " + slippageMicros);
        }
    }

    /** The defaults, documented in the strategy reference. */
    public static LateParameters standard() {
        return new LateParameters(
                Price.of("0.85"),
                Price.of("0.96"),
                Price.of("0.97"),
                2_000,
                10_000,
                Usdc.of("10"),
                Duration.ofSeconds(120),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofSeconds(90),
                Price.of("0.70"),
                50_000,
                2,
                Duration.ofSeconds(30));
    }
}
