package io.polystep.domain.risk;

import io.polystep.domain.money.Usdc;
import java.util.Optional;

/**
 * What a strategy's settled markets have come to since a person last cleared its halt. A market that several strategies
 * bought counts whole for each of them: the breaker rather stops one too many.
 *
 * @param lossesInARow markets lost since the last one won
 * @param realised received less cost of all of them, fees not included; a loss is negative
 * @param revision number of stored versions; 0 when not stored yet
 */
public record StrategyResults(int lossesInARow, Usdc realised, long revision) {
    /** Before the first settled market. */
    public static final StrategyResults NONE = new StrategyResults(0, Usdc.ZERO, 0);

    /** Refuses negative counts. */
    public StrategyResults {
        if (lossesInARow < 0 || revision < 0) {
            throw new IllegalArgumentException("expected losses in a row and a revision of zero or more, found "
                    + lossesInARow + " and " + revision);
        }
    }

    /** After one more settled market. What paid no more than it cost is a loss, because its fee is gone. */
    public StrategyResults after(Usdc result) {
        int losses = result.isPositive() ? 0 : Math.addExact(lossesInARow, 1);
        return new StrategyResults(losses, realised.plus(result), revision);
    }

    /** Counting begins anew, as it does when a person clears the strategy's halt. */
    public StrategyResults cleared() {
        return new StrategyResults(0, Usdc.ZERO, revision);
    }

    /** Why the strategy is to be halted, or empty while it may go on. */
    public Optional<String> tripped(Limits limits) {
        if (lossesInARow >= limits.maxLossesInARow()) {
            return Optional.of("lost " + lossesInARow + " markets in a row, limit " + limits.maxLossesInARow()
                    + ", result " + realised);
        }
        return realised.plus(limits.maxStrategyLoss()).micros() <= 0
                ? Optional.of("lost " + realised.negated() + ", limit " + limits.maxStrategyLoss())
                : Optional.empty();
    }

    /** The same results as stored under {@code newRevision}. */
    public StrategyResults stored(long newRevision) {
        return new StrategyResults(lossesInARow, realised, newRevision);
    }
}
