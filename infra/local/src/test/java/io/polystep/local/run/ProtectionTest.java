package io.polystep.local.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Posting;
import io.polystep.domain.market.Market;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderState;
import io.polystep.local.states.ExecutionStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each protective rule fires through the real path: the order state machine, the deployed reserve function, the table. The
 * first case shows that without any of them the same order trades.
 */
@Tag("I-18")
final class ProtectionTest {
    private static final int LAST = 9;

    /**
     * A rule.
     *
     * @param words that the stored refusal must hold; none when the order is to trade
     * @param parameters of the template
     * @param before makes the rule fire
     */
    record Case(String name, List<String> words, Map<String, String> parameters, Consumer<Bench> before) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> rules() {
        return Stream.concat(caps(), standings());
    }

    private static Stream<Case> caps() {
        Map<String, String> two = Map.of("MaxEntriesPerMarket", "2", "MaxMarket", "30");
        return Stream.of(
                new Case("none", List.of(), Map.of(), bench -> {}),
                refusal("order limit", "ORDER_LIMIT", Map.of("MaxOrder", "5"), bench -> {}),
                refusal("market limit", "MARKET_LIMIT", Map.of("MaxEntriesPerMarket", "2"), ProtectionTest::trade),
                refusal(
                        "total limit",
                        "TOTAL_LIMIT",
                        Map.of("MaxEntriesPerMarket", "2", "MaxTotal", "12"),
                        ProtectionTest::trade),
                refusal("entries of a market", "ENTRY_LIMIT", Map.of("MaxMarket", "30"), ProtectionTest::trade),
                refusal("open orders", "OPEN_ORDERS", with(two, "MaxOpenOrders", "1"), ProtectionTest::leaveOpen),
                refusal("unresolved markets", "UNRESOLVED_LIMIT", Map.of("MaxUnresolved", "1"), bench -> bench.hold(1)),
                refusal("free money", "NOT_ENOUGH_MONEY", Map.of(), bench -> book(bench, Account.EXTERNAL, "995")));
    }

    private static Stream<Case> standings() {
        Map<String, String> bold = Map.of("MaxDailyLoss", "1000");
        Map<String, String> brittle =
                Map.of("MaxEntriesPerMarket", "2", "MaxMarket", "30", "MaxLossesInARow", "1", "MaxDailyLoss", "1000");
        return Stream.of(
                refusal("day's loss", "DAILY_LOSS", Map.of(), bench -> book(bench, Account.REALISED, "30")),
                new Case(
                        "drawdown of 30 %",
                        List.of("DRAWDOWN (", "limit 30 %"), bold, bench -> book(bench, Account.REALISED, "300")),
                refusal("stale data", "STATE_STALE", Map.of(), bench -> bench.advance(Duration.ofSeconds(181))),
                refusal(
                        "not reconciled",
                        "NOT_RECONCILED",
                        Map.of(),
                        bench -> bench.ledgers.state().requireReconciliation("by the test")),
                new Case("kill switch", List.of("HALTED", "by hand"), Map.of(), bench -> halt(bench, "global")),
                new Case(
                        "halt of the strategy",
                        List.of("HALTED", "strategy:late-confirmation"),
                        Map.of(),
                        bench -> halt(bench, "strategy:late-confirmation")),
                new Case(
                        "losses in a row",
                        List.of("HALTED", "strategy:late-confirmation: lost 1 markets in a row", "loss-breaker"),
                        brittle,
                        ProtectionTest::loseAMarket));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void firesThroughTheStateMachine(Case rule) {
        try (Bench bench = new Bench(rule.parameters())) {
            bench.fire("ScanFunction.EveryMinute");
            Market market = bench.market();
            bench.ledgers.state().today(bench.clock.instant());
            rule.before().accept(bench);
            int atVenue = bench.world.venue().acceptedOrders().size();

            bench.startOrder(
                    bench.cloud, LAST, market, market.outcomes().getFirst().token());
            bench.runOut(bench.cloud);

            Order order = bench.ledgers.orders().all().stream()
                    .filter(known -> known.intent().sequence() == LAST)
                    .findFirst()
                    .orElseThrow();
            boolean trades = rule.words().isEmpty();
            assertEquals(trades ? OrderState.FILLED : OrderState.DENIED, order.state(), order.toString());
            rule.words().forEach(word -> assertTrue(order.toString().contains(word), order.toString()));
            assertEquals(
                    atVenue + (trades ? 1 : 0),
                    bench.world.venue().acceptedOrders().size());
            assertEquals(
                    rule.name().startsWith("drawdown"),
                    latchedByTheGate(bench),
                    bench.halts().toString());
            assertTrue(bench.cloud.executions().stream()
                    .filter(execution -> execution.name().startsWith("test-" + LAST))
                    .allMatch(execution -> execution.status() == ExecutionStatus.SUCCEEDED));
        }
    }

    private static boolean latchedByTheGate(Bench bench) {
        return bench.ledgers.halts().inForce().stream()
                .anyMatch(halt -> halt.scope().equals("global") && halt.reason().startsWith("drawdown"));
    }

    private static Case refusal(String name, String word, Map<String, String> parameters, Consumer<Bench> before) {
        return new Case(name, List.of(word), parameters, before);
    }

    private static Map<String, String> with(Map<String, String> values, String name, String value) {
        Map<String, String> more = new java.util.HashMap<>(values);
        more.put(name, value);
        return more;
    }

    private static void trade(Bench bench) {
        bench.startOrder(bench.cloud, 1);
        bench.runOut(bench.cloud);
        assertEquals(OrderState.FILLED, bench.ledgers.orders().all().getFirst().state());
    }

    private static void leaveOpen(Bench bench) {
        bench.spoilCredentials();
        bench.startOrder(bench.cloud, 1);
        bench.runOut(bench.cloud);
        assertEquals(1, bench.ledgers.orders().open().size());
    }

    private static void loseAMarket(Bench bench) {
        bench.startOrder(bench.cloud, 1, bench.market(), bench.outcome(false));
        bench.runOut(bench.cloud);
        assertEquals(1, bench.ledgers.redemptions().positions().size());
        bench.advance(Duration.ofMinutes(40));
        bench.runMachine("Redeem.EveryFiveMinutes");
        assertEquals(List.of(), bench.ledgers.redemptions().positions());
    }

    private static void halt(Bench bench, String scope) {
        bench.call(
                "ControlFunction",
                "{\"command\":\"halt\",\"scope\":\"" + scope + "\",\"reason\":\"by hand\",\"actor\":\"alice\"}");
    }

    /** Dollars that leave the account: lost, or taken out. */
    private static void book(Bench bench, Account to, String dollars) {
        Usdc amount = Usdc.of(dollars);
        bench.ledgers
                .account()
                .book(new Entry(
                        "test:" + to,
                        bench.clock.instant(),
                        "by the test",
                        List.of(Posting.dollars(to, amount), Posting.dollars(Account.FREE, amount.negated()))));
    }
}
