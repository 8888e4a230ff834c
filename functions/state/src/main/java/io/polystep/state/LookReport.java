package io.polystep.state;

import io.polystep.domain.state.Standing;
import java.util.List;

/**
 * What a look found. Amounts are dollars as text.
 *
 * @param equity what the account is worth, one amount or both ends
 * @param peak after the look
 * @param dailyPnl the day's result by the books
 * @param mode how much of a wished size is traded
 * @param drawdown whether the share of the peak at which trading stops is lost
 * @param positions open positions that were looked at
 * @param unknown how many of them have no value, one line each
 */
public record LookReport(
        String equity,
        String peak,
        String dailyPnl,
        String mode,
        String drawdown,
        int positions,
        List<String> unknown) {
    static LookReport of(Standing standing, int positions, List<String> unknown) {
        return new LookReport(
                standing.equity().toString(),
                standing.record().peak().toString(),
                standing.dailyPnl().toString(),
                standing.mode().name(),
                standing.drawdown().name(),
                positions,
                unknown);
    }
}
