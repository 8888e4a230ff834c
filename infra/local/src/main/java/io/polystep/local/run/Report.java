package io.polystep.local.run;

import io.polystep.domain.money.Usdc;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a run ends with.
 *
 * @param session where the data came from, for people
 * @param strategy label of the strategy, with what is known of it
 * @param assumptions what was assumed because the session does not say it
 * @param from virtual start
 * @param to virtual end
 * @param windows one line each, in time order
 * @param balances ledger accounts that are not zero: name and amount in plain units
 * @param deposit opening cash
 * @param equity free and reserved cash plus open positions at cost
 * @param open orders, redemptions and positions that are not finished
 * @param proofs all must hold
 * @param messages recorded data messages
 * @param skipped messages left out, by reason
 * @param calls by service and operation, of this process
 * @param cost dollars that the calls would cost on AWS at list prices, per service
 */
public record Report(
        String session,
        String strategy,
        List<String> assumptions,
        Instant from,
        Instant to,
        List<Window> windows,
        List<Balance> balances,
        Usdc deposit,
        Usdc equity,
        int open,
        List<Proof> proofs,
        long messages,
        List<Skipped> skipped,
        Map<String, Long> calls,
        Map<String, BigDecimal> cost) {
    /**
     * One ledger balance.
     *
     * @param account name
     * @param unit what is counted
     * @param amount plain decimal in whole dollars, shares or coins
     */
    public record Balance(String account, String unit, String amount) {}

    /**
     * Messages that were counted and left out for one reason.
     *
     * @param reason why
     * @param count how many
     * @param example the first of them: file, line, and what was expected and found there
     */
    public record Skipped(String reason, long count, String example) {}

    /** True when every proof holds. */
    public boolean proven() {
        return proofs.stream().allMatch(Proof::holds);
    }

    /** Windows with at least one confirmed share. */
    public long traded() {
        return windows.stream()
                .filter(window ->
                        window.order().filter(line -> !line.shares().isZero()).isPresent())
                .count();
    }
}
