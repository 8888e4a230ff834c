package io.polystep.local.simulation.crash;

import io.polystep.domain.order.TimeInForce;
import io.polystep.local.simulation.faults.FaultKind;
import java.util.ArrayList;
import java.util.List;

/** The scenarios: every way in which an order and its redemption can go. */
public final class Scenarios {
    static final Scenario.Wish USUAL = new Scenario.Wish(true, 600, 3, TimeInForce.FAK);
    private static final Scenario.Wish LOSING = new Scenario.Wish(false, 600, 3, TimeInForce.FAK);

    private static final List<FaultKind> ON_THE_WAY = List.of(
            FaultKind.ANSWER_LOST,
            FaultKind.SERVER_ERROR_BUT_FILLED,
            FaultKind.THROTTLED_429_BARE,
            FaultKind.THROTTLED_429_WITH_HEADERS,
            FaultKind.JSON_TRUNCATED,
            FaultKind.FORBIDDEN_403_PAGE,
            FaultKind.TICK_CHANGE,
            FaultKind.MARKET_CLOSED,
            FaultKind.MATCHED_THEN_FAILED,
            FaultKind.SETTLED_AFTER_50_S,
            FaultKind.RETRYING_10_MIN,
            FaultKind.FILL_SEEN_BY_ORDERS_ONLY,
            FaultKind.FILL_SEEN_BY_TRADES_ONLY,
            FaultKind.MAKER_FILL_OPPOSITE_TOKEN,
            FaultKind.WRITE_TIMED_OUT_BUT_COMMITTED,
            FaultKind.STORE_CONFLICT,
            FaultKind.TWO_EXECUTIONS_OF_ONE_STEP,
            FaultKind.REORG);

    private Scenarios() {}

    /** All of them. */
    public static List<Scenario> all() {
        List<Scenario> all = new ArrayList<>(List.of(
                Scenario.of("won", USUAL),
                Scenario.of("lost", LOSING),
                Scenario.of("nothing-to-match", new Scenario.Wish(true, 600, -9, TimeInForce.FAK)),
                Scenario.of("fill-or-kill", new Scenario.Wish(true, 600, 3, TimeInForce.FOK)),
                Scenario.of("fill-or-kill-refused", new Scenario.Wish(true, 600, -9, TimeInForce.FOK)),
                Scenario.of("above-the-cap", new Scenario.Wish(true, 1_900, 3, TimeInForce.FAK)),
                Scenario.of("both-sides", USUAL, LOSING),
                Scenario.of("two-entries", USUAL, new Scenario.Wish(true, 700, 4, TimeInForce.FAK)),
                Scenario.with(FaultKind.RESTART_425, -1),
                Scenario.with(FaultKind.CANCEL_ONLY_503, -1),
                Scenario.with(FaultKind.ALLOWANCE_REMOVED, -1),
                Scenario.with(FaultKind.MARKET_DISPUTED, 1),
                Scenario.with(FaultKind.REDEEMED_ELSEWHERE, 200),
                Scenario.with(FaultKind.RPC_LAGS, 300)));
        ON_THE_WAY.forEach(kind -> all.add(Scenario.with(kind, 0)));
        return List.copyOf(all);
    }
}
