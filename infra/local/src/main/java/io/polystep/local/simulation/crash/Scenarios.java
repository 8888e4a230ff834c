package io.polystep.local.simulation.crash;

import io.polystep.domain.order.TimeInForce;
import io.polystep.local.simulation.faults.FaultKind;
import java.util.ArrayList;
import java.util.List;

/** The scenarios: every way in which an order and its redemption can go. */
public final class Scenarios {
    static final Scenario.Wish USUAL = Scenario.Wish.of(true, 600, 3, TimeInForce.FAK);
    private static final Scenario.Wish LARGE = Scenario.Wish.of(true, 1_300, 3, TimeInForce.FAK);
    /** More than a thin book holds at this price. */
    private static final Scenario.Wish PATIENT = Scenario.Wish.of(false, 1_300, 1, TimeInForce.FAK);

    private static final Scenario.Wish LOSING = Scenario.Wish.of(false, 600, 3, TimeInForce.FAK);

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

    private static final String TICK = "{\"scheduledAt\":\"2026-03-02T00:02:00Z\"}";
    private static final String WHY = "\"reason\":\"rehearsal\",\"actor\":\"operator\"}";

    private Scenarios() {}

    /** Functions that a schedule or a person calls, in the middle of an order. */
    private static List<Scenario> jobs() {
        return List.of(
                Scenario.with("scan", job("ScanFunction", 0, TICK), job("ScanFunction", 70, TICK)),
                Scenario.with("signal", job("SignalFunction", 30, TICK), job("SignalFunction", 130, TICK)),
                Scenario.with("look", job("StateFunction", 0, TICK), job("StateFunction", 60, TICK)),
                Scenario.with(
                        "reconciliation",
                        job("ReconcileFunction", 0, TICK),
                        job("ReconcileFunction", 3, TICK),
                        job("ReconcileFunction", 400, TICK)),
                Scenario.with(
                        "halt-and-resume",
                        job("ControlFunction", 0, "{\"command\":\"halt\"," + WHY),
                        job("ReconcileFunction", 60, TICK),
                        job("ControlFunction", 90, "{\"command\":\"resume\"," + WHY)),
                Scenario.with("drain", job("ControlFunction", 1, "{\"command\":\"drain\"," + WHY)),
                Scenario.with("cancel-all", job("ControlFunction", 1, "{\"command\":\"cancel-all\"}")),
                Scenario.with("status", job("ControlFunction", 1, "{\"command\":\"status\"}")),
                Scenario.with("redrive", job("RedriveFunction", 20, "{}"), job("RedriveFunction", 300, "{}")),
                Scenario.with("bootstrap", job("BootstrapFunction", -60, "{\"reason\":\"rehearsal\"}"))
                        .in(Scenario.Twist.NO_STATE_RECORD));
    }

    private static Scenario.Job job(String function, long seconds, String input) {
        return Scenario.Job.of(function, seconds, input);
    }

    /** All of them. */
    public static List<Scenario> all() {
        List<Scenario> all = new ArrayList<>(List.of(
                Scenario.of("won", USUAL),
                Scenario.of("lost", LOSING),
                Scenario.of("nothing-to-match", Scenario.Wish.of(true, 600, -9, TimeInForce.FAK)),
                Scenario.of("fill-or-kill", Scenario.Wish.of(true, 600, 3, TimeInForce.FOK)),
                Scenario.of("fill-or-kill-refused", Scenario.Wish.of(true, 600, -9, TimeInForce.FOK)),
                Scenario.of("above-the-cap", Scenario.Wish.of(true, 1_900, 3, TimeInForce.FAK)),
                Scenario.of("both-sides", USUAL, LOSING),
                Scenario.of(
                        "two-entries",
                        USUAL,
                        Scenario.Wish.of(true, 700, 4, TimeInForce.FAK).later(1, 0)),
                Scenario.of("partial-fill", PATIENT).in(Scenario.Twist.THIN_BOOK),
                Scenario.of("up-to-the-cap", LARGE, LARGE.later(1, 0)),
                Scenario.of("decided-twice", USUAL, USUAL.later(0, 1)),
                Scenario.of("second-soon-after", USUAL, USUAL.later(1, 5)),
                Scenario.with(FaultKind.RESTART_425, -1),
                Scenario.with(FaultKind.CANCEL_ONLY_503, -1),
                Scenario.with(FaultKind.ALLOWANCE_REMOVED, -1),
                Scenario.with(FaultKind.MARKET_DISPUTED, 1),
                Scenario.with(FaultKind.REDEEMED_ELSEWHERE, 200),
                Scenario.with(FaultKind.REDEEM_PAYS_ZERO, 200),
                Scenario.with(FaultKind.BALANCE_BELOW_LEDGER, 100),
                Scenario.with(FaultKind.CANCELLED_BY_HASH_BY_HAND, 1),
                Scenario.with(FaultKind.FOREIGN_ORDER, -1),
                Scenario.with(FaultKind.SECRET_ROTATED, -1),
                Scenario.with(FaultKind.KEY_REFUSED_401, -1),
                Scenario.with(FaultKind.CLOCK_JUMP, -1),
                Scenario.with(FaultKind.OLD_CODE_VERSION, -1),
                Scenario.with(FaultKind.RPC_LAGS, 300)));
        all.add(Scenario.of("replaced", USUAL).in(Scenario.Twist.TRANSACTION_FORGOTTEN));
        all.addAll(jobs());
        ON_THE_WAY.forEach(kind -> all.add(Scenario.with(kind, 0)));
        return List.copyOf(all);
    }
}
