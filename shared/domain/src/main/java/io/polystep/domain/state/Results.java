package io.polystep.domain.state;

import io.polystep.domain.money.Usdc;

/**
 * What settled trades have come to. A trade is one settled market; one whose payout is not known from here is none.
 *
 * @param consecutiveWins wins since the last loss
 * @param consecutiveLosses losses since the last win
 * @param trades settled trades
 * @param wins those that paid more than they cost
 */
public record Results(int consecutiveWins, int consecutiveLosses, int trades, int wins) {
    /** Before the first trade. */
    public static final Results NONE = new Results(0, 0, 0, 0);

    /** Refuses negative counts, more wins than trades, and streaks that contradict one another or the counts. */
    public Results {
        boolean negative = consecutiveWins < 0 || consecutiveLosses < 0 || wins < 0;
        boolean oneStreak = trades == 0
                ? consecutiveWins == 0 && consecutiveLosses == 0
                : (consecutiveWins > 0) != (consecutiveLosses > 0);
        boolean counted = consecutiveWins <= wins && consecutiveLosses <= trades - wins;
        if (negative || wins > trades || !oneStreak || !counted) {
            throw new IllegalArgumentException(
                    "expected counts of zero or more, wins <= trades and one streak above zero once there are trades,"
                            + " found consecutiveWins " + consecutiveWins + ", consecutiveLosses " + consecutiveLosses
                            + ", totalWins " + wins + " of totalTrades " + trades);
        }
    }

    /** After one more settled trade. What paid no more than it cost is a loss, because its fee is gone. */
    public Results after(Usdc result) {
        return result.isPositive()
                ? new Results(Math.addExact(consecutiveWins, 1), 0, Math.addExact(trades, 1), Math.addExact(wins, 1))
                : new Results(0, Math.addExact(consecutiveLosses, 1), Math.addExact(trades, 1), wins);
    }
}
