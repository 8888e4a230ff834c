package io.polystep.local.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.TimeInForce;
import io.polystep.domain.port.Halts;
import io.polystep.local.chain.doubles.Addresses;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of reconciliation fires through the deployed function, the venue over HTTP and the chain over JSON-RPC. */
final class ReconcileTest {
    private Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    private static JsonNode check(JsonNode report, String rule) {
        for (JsonNode check : report.path("checks")) {
            if (check.path("rule").asText().equals(rule)) {
                return check;
            }
        }
        throw new AssertionError("expected a check of " + rule + ", found " + report);
    }

    private void assertHalted(String rule, String words) {
        assertEquals(1, bench.halts().size(), bench.halts().toString());
        String halt = bench.halts().getFirst();
        assertTrue(halt.startsWith("global: ") && halt.contains(rule) && halt.contains(words), halt);
    }

    private Usdc balance(Account account) {
        return bench.ledgers.account().balances().dollars(account);
    }

    private void assertAgreesNext() {
        bench.advance(Duration.ofMinutes(3));
        JsonNode next = bench.reconcile();
        assertEquals("RECONCILED", next.path("verdict").asText(), next.toString());
        assertEquals(
                bench.ledgers.account().balances(),
                Balances.of(bench.ledgers.account().entries()),
                "kept = recomputed");
    }

    @Test
    void agreesInQuiescenceAndTellsItsSamples() {
        JsonNode report = bench.reconcile();

        assertEquals("RECONCILED", report.path("verdict").asText(), report.toString());
        assertEquals(1, check(report, "CASH").path("sample").asInt());
        assertEquals("UNKNOWN", check(report, "FILLS").path("status").asText(), "no trade was compared");
        assertEquals(List.of(), bench.halts());
    }

    @Test
    void booksADepositOnceHoweverOftenItLooks() {
        bench.reconcile();
        bench.deposit("50");

        JsonNode first = bench.reconcile();
        JsonNode second = bench.reconcile();

        assertEquals("RECONCILED", first.path("verdict").asText(), first.toString());
        assertEquals(1, first.path("transfers").asInt());
        assertEquals(0, second.path("transfers").asInt());
        assertEquals(Usdc.of("1050"), balance(Account.FREE));
        assertEquals(Usdc.of("-1050"), balance(Account.EXTERNAL));
        assertEquals(List.of(), bench.halts());
    }

    @Test
    void booksAWithdrawalByHandToExternal() {
        bench.reconcile();
        bench.withdraw("200");

        JsonNode report = bench.reconcile();

        assertEquals("RECONCILED", report.path("verdict").asText(), report.toString());
        assertEquals(Usdc.of("800"), balance(Account.FREE));
        assertEquals(Usdc.ZERO, balance(Account.SUSPENSE));
    }

    @Test
    void haltsWithinOneLookWhenTheBalanceIsBelowTheLedgerAndWritesTheDifferenceToSuspense() {
        bench.reconcile();
        List<String> history =
                bench.ledgers.account().entries().stream().map(Object::toString).toList();
        bench.setChainCash("999.999999");

        JsonNode report = bench.reconcile();

        assertEquals("MISMATCH", report.path("verdict").asText(), report.toString());
        assertHalted("CASH", "expected 1000 dollars on the chain as in the ledger, found 999.999999");
        assertEquals(new Usdc(1), balance(Account.SUSPENSE));
        assertEquals(
                history,
                bench.ledgers.account().entries().stream()
                        .limit(history.size())
                        .map(Object::toString)
                        .toList(),
                "nothing that was booked has changed");
        assertAgreesNext();
        assertHalted("CASH", "999.999999");
    }

    @Test
    @Tag("I-06")
    void haltsWhenTheChainHoldsMoreThanTheLedgerWithoutADeposit() {
        bench.reconcile();
        bench.setChainCash("1200.97");

        assertEquals("MISMATCH", bench.reconcile().path("verdict").asText());
        assertHalted("CASH", "found 1200.97");
        assertEquals(Usdc.of("-200.97"), balance(Account.SUSPENSE));
    }

    @Test
    void haltsForAForeignOrder() {
        bench.reconcile();
        OrderHash foreign = bench.order("0.02", "100", TimeInForce.GTC, 4711);
        bench.advance(Duration.ofSeconds(60));

        assertEquals("MISMATCH", bench.reconcile().path("verdict").asText());
        assertHalted("ORDERS", "foreign order " + foreign);
    }

    @Test
    void haltsForAFillThatTheLedgerDoesNotKnowAndTakesItsSharesIntoTheBooks() {
        bench.fire("ScanFunction.EveryMinute");
        bench.reconcile();
        bench.order("0.99", "10", TimeInForce.FAK, 4712);
        bench.advance(Duration.ofSeconds(60));

        JsonNode report = bench.reconcile();

        assertEquals("MISMATCH", report.path("verdict").asText(), report.toString());
        assertHalted("FILLS", "foreign trade");
        assertTrue(balance(Account.SUSPENSE).isPositive(), report.toString());
        assertEquals("WARN", check(report, "SHARES").path("status").asText(), "a token that was never held");
    }

    @Test
    void haltsWhenTheAllowanceIsRemoved() {
        bench.reconcile();
        bench.approve(0);

        assertEquals("MISMATCH", bench.reconcile().path("verdict").asText());
        assertHalted("ALLOWANCE", "approve it again");
    }

    @ParameterizedTest
    @CsvSource({"CONDITIONAL_TOKENS, true", "PROTOCOL_V2, false"})
    void haltsWhenTheAllowanceOfAnotherExchangeIsRemovedThatMayBeTradedOn(MarketVersion version, boolean negRisk) {
        bench.approve(negRisk ? Addresses.NEG_RISK_EXCHANGE : Addresses.EXCHANGE_V3, 0);
        assertEquals("RECONCILED", bench.reconcile().path("verdict").asText(), "nothing is traded there");

        bench.ledgers.markets().put(like(bench.market(), version, negRisk), List.of(), bench.clock.instant());

        JsonNode report = bench.reconcile();
        assertEquals("MISMATCH", report.path("verdict").asText(), report.toString());
        assertEquals(2, check(report, "ALLOWANCE").path("sample").asInt());
        assertHalted("ALLOWANCE", "approve it again");
    }

    private static Market like(Market market, MarketVersion version, boolean negRisk) {
        return new Market(
                market.condition(),
                market.slug(),
                market.asset(),
                version,
                negRisk,
                market.outcomes(),
                market.tick(),
                market.minimumSize(),
                market.fees(),
                market.window(),
                market.rule());
    }

    @Test
    @Tag("I-17")
    @Tag("I-22")
    void concludesNothingWhenTheVenueFails() {
        try (Tamper venue = new Tamper(bench.world.http().address());
                Bench through = new Bench(Map.of("ClobUrl", venue.address().toString()))) {
            venue.answer(text -> "");
            through.setChainCash("5");

            JsonNode report = through.reconcile();

            assertEquals("UNKNOWN", report.path("verdict").asText(), report.toString());
            assertEquals(List.of(), through.halts());
            assertEquals(0, report.path("differences").asInt());
        }
    }

    @Test
    void concludesNothingFromAListWithARowThatCannotBeRead() {
        bench.order("0.02", "100", TimeInForce.GTC, 4713);
        try (Tamper venue = new Tamper(bench.world.http().address())) {
            venue.answer(text -> text.replace("\"side\":\"BUY\"", "\"side\":\"HOLD\""));
            Bench through = new Bench(Map.of("ClobUrl", venue.address().toString()));
            try (through) {
                JsonNode report = through.reconcile();

                assertEquals("UNKNOWN", report.path("verdict").asText(), report.toString());
                String found = check(report, "COMPLETE").path("findings").toString();
                assertTrue(found.contains("every row of open orders") && found.contains("side"), found);
            }
        }
    }

    @Test
    void concludesNothingFromAChainThatStandsStill() {
        bench.close();
        bench = new Bench(Map.of("BlockAgeSeconds", "60"));
        assertEquals("RECONCILED", bench.reconcile().path("verdict").asText());
        bench.advance(Duration.ofSeconds(90));

        JsonNode report = bench.reconcile();

        assertEquals("UNKNOWN", report.path("verdict").asText());
        assertTrue(check(report, "COMPLETE").toString().contains("90 s ago"), report.toString());
    }

    @Test
    @DisplayName("I-27: reconciliation runs while halted, and I-28: agreement clears no halt")
    void runsWhileHaltedAndClearsNoHalt() {
        bench.ledgers.halts().set(Halts.GLOBAL, "by hand", "test", bench.clock.instant());

        assertEquals("RECONCILED", bench.reconcile().path("verdict").asText());
        assertEquals(1, bench.halts().size());
    }

    @Test
    @Tag("I-15")
    void anAgreementAndNothingLessEndsTheDemandOfARestoredRecord() {
        bench.ledgers.state().requireReconciliation("restored by the test");
        bench.setChainCash("1001");
        assertEquals("MISMATCH", bench.reconcile().path("verdict").asText());
        assertTrue(
                bench.ledgers.state().find().orElseThrow().unreconciled().isPresent(), "not by a look that disagrees");

        assertAgreesNext();

        assertEquals(
                Optional.empty(), bench.ledgers.state().find().orElseThrow().unreconciled());
        assertEquals(1, bench.halts().size(), "the halt waits for a person");
    }

    @Test
    void remembersItsResultForTheStatus() {
        bench.reconcile();

        var last = bench.ledgers.reconciliation().last().orElseThrow();

        assertEquals(Optional.of(bench.clock.instant()), last.agreedAt());
        assertEquals("RECONCILED", last.verdict().name());
    }
}
