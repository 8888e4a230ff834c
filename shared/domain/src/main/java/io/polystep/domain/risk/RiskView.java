package io.polystep.domain.risk;

import io.polystep.domain.ledger.Exposure;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.state.Standing;
import java.util.List;

/**
 * What the gate looks at, read strongly consistent.
 *
 * @param free dollars that may be spent
 * @param account exposure of the whole account
 * @param market exposure of the intent's market
 * @param unresolved markets in which money is at risk
 * @param standing equity, peak, mode and the start of the UTC day
 * @param halts every halt in force for this intent, as one line each; empty when none
 */
public record RiskView(
        Usdc free, Exposure account, Exposure market, int unresolved, Standing standing, List<String> halts) {
    /** Copies the list. */
    public RiskView {
        halts = List.copyOf(halts);
    }

    /** Markets in which money is at risk once an order of the intent's market holds some. */
    int unresolvedAfter() {
        return market.atRisk().isPositive() ? unresolved : Math.addExact(unresolved, 1);
    }
}
