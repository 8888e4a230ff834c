package io.polystep.domain.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.Samples;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Position;
import io.polystep.domain.ledger.Unit;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Fill;
import io.polystep.domain.order.FillStatus;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderBooking;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.TradeId;
import io.polystep.domain.reconciliation.Check.Rule;
import io.polystep.domain.reconciliation.Decision.Verdict;
import io.polystep.domain.redemption.Redemption;
import io.polystep.domain.redemption.RedemptionState;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReconciliationTest {
    private static final OrderHash OURS = Samples.signed().hash();
    private static final OrderHash THEIRS = new OrderHash("0x" + "99".repeat(32));

    private final Scene scene = new Scene();

    private static Check check(Decision decision, Rule rule) {
        return decision.checks().stream()
                .filter(check -> check.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    private void assertStops(Rule rule, String words) {
        Decision decision = scene.decide();
        assertEquals(Verdict.MISMATCH, decision.verdict(), decision.toString());
        assertEquals(Status.BLOCK, check(decision, rule).status());
        assertTrue(
                decision.halt().orElseThrow().contains(rule.name()),
                decision.halt().toString());
        assertTrue(
                decision.halt().orElseThrow().contains(words), decision.halt().toString());
    }

    @Test
    void isReconciledWhenAllThreeAgreeAndSaysHowMuchItCompared() {
        Decision decision = scene.decide();

        assertEquals(Verdict.RECONCILED, decision.verdict(), decision.toString());
        assertEquals(Optional.empty(), decision.halt());
        assertEquals(List.of(), decision.differences());
        assertEquals(1, check(decision, Rule.CASH).sample());
        assertEquals(1, check(decision, Rule.SHARES).sample());
        assertEquals(
                Optional.of(new Cursor(Scene.BLOCK, Scene.NOW.minusSeconds(1), Optional.empty())), decision.cursor());
    }

    @Test
    @Tag("I-39")
    @DisplayName("I-39: no orders and no trades are UNKNOWN, with sample 0, and not green")
    void callsAComparisonOfNothingUnknown() {
        Decision decision = scene.decide();

        assertEquals(Status.UNKNOWN, check(decision, Rule.ORDERS).status());
        assertEquals(0, check(decision, Rule.ORDERS).sample());
        assertEquals(Status.UNKNOWN, check(decision, Rule.FILLS).status());
    }

    @Test
    @DisplayName("I-22: a venue that cannot be read gives UNKNOWN, never equal")
    @Tag("I-22")
    void isUnknownWhenTheVenueCannotBeRead() {
        scene.venueFault = Optional.of("expected trades, found status 503");

        Decision decision = scene.decide();

        assertEquals(Verdict.UNKNOWN, decision.verdict());
        assertEquals(
                List.of("expected trades, found status 503"),
                check(decision, Rule.COMPLETE).findings());
        assertEquals(Optional.empty(), decision.cursor());
        assertEquals(List.of(), decision.differences());
    }

    @Test
    void isUnknownWhenTheChainCannotBeReadOrTheBooksMoved() {
        scene.chainFault = Optional.of("no node");
        assertEquals(Verdict.UNKNOWN, scene.decide().verdict());

        scene.chainFault = Optional.empty();
        scene.bookFault = Optional.of("moved");
        assertEquals(Verdict.UNKNOWN, scene.decide().verdict());
    }

    @Test
    void refusesAnOldBlockABlockBeforeTheCursorAndOneFromTheFuture() {
        scene.blockTime = Scene.NOW.minusSeconds(121);
        assertEquals(Verdict.UNKNOWN, scene.decide().verdict());
        scene.blockTime = Scene.NOW.plusSeconds(121);
        assertEquals(Verdict.UNKNOWN, scene.decide().verdict());
        scene.blockTime = Scene.NOW;
        scene.cursor = Optional.of(new Cursor(Scene.BLOCK + 1, Scene.NOW, Optional.empty()));
        Decision behind = scene.decide();
        assertEquals(Verdict.UNKNOWN, behind.verdict());
        assertTrue(check(behind, Rule.COMPLETE).findings().getFirst().contains("behind"), behind.toString());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, -1})
    void stopsForOneMicroDollarWhenNothingIsOnItsWayAndMovesItToSuspense(long micros) {
        scene.chainCash = Usdc.of("100").plus(new Usdc(micros));
        scene.venueCash = scene.chainCash;

        assertStops(Rule.CASH, "expected 100 dollars");
        Entry entry = scene.decide().differences().getFirst().entry();
        assertEquals(new Usdc(micros), Balances.of(List.of(entry)).dollars(Account.FREE));
        assertEquals(new Usdc(-micros), Balances.of(List.of(entry)).dollars(Account.SUSPENSE));
        assertEquals("difference:7:USD", entry.id());
    }

    @Test
    void stopsForOneMicroShareAndMovesItsCostToSuspense() {
        scene.chainShares.put(Samples.UP, Shares.of("15"));

        assertStops(Rule.SHARES, "expected 20 shares");
        Difference difference = scene.decide().differences().getFirst();
        Balances moved = Balances.of(List.of(difference.entry()));
        assertEquals(Optional.of(Samples.CONDITION), difference.market());
        assertEquals(Usdc.of("-2.5"), moved.dollars(Account.position(Samples.UP)));
        assertEquals(Usdc.of("2.5"), moved.dollars(Account.SUSPENSE));
        assertEquals(BigInteger.valueOf(5_000_000), moved.amount(Account.SUSPENSE, new Unit.OutcomeShares(Samples.UP)));
    }

    @Test
    void takesSharesThatAppearedWithoutCost() {
        scene.chainShares.put(Samples.UP, new Shares(20_000_001));

        assertStops(Rule.SHARES, "found 20.000001");
        Balances moved =
                Balances.of(List.of(scene.decide().differences().getFirst().entry()));
        assertEquals(Usdc.ZERO, moved.dollars(Account.SUSPENSE));
        assertEquals(BigInteger.ONE, moved.amount(Account.position(Samples.UP), new Unit.OutcomeShares(Samples.UP)));
    }

    @Test
    void warnsOnlyOfSharesOfAMarketThatWeNeverHeldBecauseAnybodyCanSendThem() {
        scene.chainShares.put(new TokenId("4711"), Shares.of("3"));

        Decision decision = scene.decide();

        assertEquals(Verdict.WARNING, decision.verdict());
        assertEquals(Optional.empty(), decision.halt());
        assertEquals(List.of(), decision.differences());
    }

    @Test
    void stopsForAForeignOrder() {
        scene.listed.add(new AccountView.Listed(THEIRS, Samples.CONDITION, Scene.NOW.minusSeconds(11)));

        assertStops(Rule.ORDERS, "foreign order " + THEIRS);
    }

    @Test
    void waitsOneLookForAnOrderSoYoungThatTheListMayLag() {
        scene.listed.add(new AccountView.Listed(THEIRS, Samples.CONDITION, Scene.NOW.minusSeconds(9)));

        Decision decision = scene.decide();

        assertEquals(Verdict.UNKNOWN, decision.verdict());
        assertEquals(Optional.empty(), decision.halt());
    }

    @Test
    void stopsForAForeignOrderEvenWhenTheChainCannotBeRead() {
        scene.chainFault = Optional.of("no node");
        scene.listed.add(new AccountView.Listed(THEIRS, Samples.CONDITION, Scene.NOW.minusSeconds(60)));

        assertStops(Rule.ORDERS, "foreign order");
    }

    @Test
    void stopsForAForeignTrade() {
        scene.foreign.add(new AccountView.Foreign(new TradeId("t9"), Samples.CONDITION, Scene.NOW));

        assertStops(Rule.FILLS, "foreign trade t9");
    }

    @Test
    void stopsForAFillOfAClosedIntentThatTheLedgerDoesNotHave() {
        Order order = scene.sent("10.71").after(new OrderEvent.Cancelled(Samples.NOW, "killed"));
        scene.orders.set(0, OrderBooking.close(order, Samples.NOW).after());
        scene.free = Usdc.of("100");
        scene.reserved = Usdc.ZERO;
        scene.seen.add(new AccountView.Seen(OURS, Samples.fill("t1", "8", "4", "0.14", FillStatus.CONFIRMED)));

        assertStops(Rule.FILLS, "in the ledger, found none: 8 shares for 4.14");
    }

    @Test
    void stopsWhenTheVenueTakesABookedFillBack() {
        Fill fill = Samples.fill("t1", "8", "4", "0.14", FillStatus.CONFIRMED);
        Order order = scene.sent("10.71");
        scene.orders.set(
                0,
                OrderBooking.observe(order, Optional.empty(), List.of(fill), Samples.NOW)
                        .after());
        scene.seen.add(new AccountView.Seen(OURS, fill.with(FillStatus.VOID)));

        assertStops(Rule.FILLS, "to stay CONFIRMED, found VOID");
    }

    @ParameterizedTest
    @CsvSource({"100,20,EQUAL", "95.86,28,IN_FLIGHT"})
    void explainsAProvisionalFillToTheUnitWhetherSettledOrNot(String cash, String shares, Status expected) {
        scene.sent("10.71");
        scene.seen.add(new AccountView.Seen(OURS, Samples.fill("t1", "8", "4", "0.14", FillStatus.PROVISIONAL)));
        scene.chainCash = Usdc.of(cash);
        scene.venueCash = scene.chainCash;
        scene.chainShares.put(Samples.UP, Shares.of(shares));

        Decision decision = scene.decide();

        assertEquals(expected, check(decision, Rule.CASH).status(), decision.toString());
        assertEquals(Verdict.IN_FLIGHT, decision.verdict());
        assertEquals(Optional.empty(), decision.halt());
        assertEquals(List.of(), decision.differences());
    }

    @Test
    void doesNotExplainMoneyThatLeftWithoutTheSharesOfTheFill() {
        scene.sent("10.71");
        scene.seen.add(new AccountView.Seen(OURS, Samples.fill("t1", "8", "4", "0.14", FillStatus.PROVISIONAL)));
        scene.chainCash = Usdc.of("95.86");
        scene.chainShares.put(Samples.UP, Shares.of("19"));

        assertEquals(Verdict.WARNING, scene.decide().verdict());
    }

    @ParameterizedTest
    @CsvSource({"89.29,IN_FLIGHT", "88,IN_FLIGHT", "87.2,WARN", "79.3,WARN", "79.2,BLOCK", "102.1,WARN", "110,BLOCK"})
    void judgesByTwoAndTenPercentBeyondTheHoldsWhileAnOrderMayTrade(String cash, Status expected) {
        scene.sent("10.71");
        scene.chainCash = Usdc.of(cash);
        scene.venueCash = scene.chainCash;

        assertEquals(expected, check(scene.decide(), Rule.CASH).status());
        assertEquals(List.of(), scene.decide().differences(), "nothing is certain enough to book");
    }

    @Test
    void explainsARedemptionThatHasPaidAndIsNotBooked() {
        scene.redemptions.add(new Redemption(
                Samples.WALLET,
                Samples.CONDITION,
                Optional.empty(),
                false,
                List.of(new Position(Samples.CONDITION, Samples.UP, Shares.of("20"), Usdc.of("10"))),
                Usdc.of("20"),
                Redemption.Route.ADAPTER,
                RedemptionState.SENT,
                List.of(),
                Optional.empty(),
                1));
        scene.chainCash = Usdc.of("120");
        scene.venueCash = scene.chainCash;
        scene.chainShares.put(Samples.UP, Shares.ZERO);
        scene.chainGas = BigInteger.ONE;

        Decision decision = scene.decide();

        assertEquals(Verdict.IN_FLIGHT, decision.verdict(), decision.toString());
        assertEquals(List.of(), decision.differences());
    }

    @Test
    @DisplayName("a node that is behind the last booking proves no difference: not known, no halt, nothing to suspense")
    void concludesNothingFromABlockBeforeTheLastBooking() {
        scene.chainShares.put(Samples.UP, Shares.of("19"));
        scene.moved = scene.blockTime.minusSeconds(4);

        Decision early = scene.decide();
        scene.moved = scene.blockTime.minusSeconds(5);
        Decision late = scene.decide();

        assertEquals(Verdict.UNKNOWN, early.verdict());
        assertEquals(Optional.empty(), early.halt());
        assertEquals(List.of(), early.differences());
        assertEquals(Verdict.MISMATCH, late.verdict());
        assertEquals(1, late.differences().size());
    }

    @Test
    @DisplayName("a booking that a wrong clock dated far ahead hides no difference")
    void concludesThoughTheLastBookingIsDatedFarAhead() {
        scene.chainShares.put(Samples.UP, Shares.of("19"));
        scene.moved = Scene.NOW.plusSeconds(120);
        assertEquals(Verdict.UNKNOWN, scene.decide().verdict());

        scene.moved = Scene.NOW.plusSeconds(121);
        assertEquals(Verdict.MISMATCH, scene.decide().verdict());
    }

    @Test
    void agreesAlsoWithABlockBeforeTheLastBooking() {
        scene.moved = Scene.NOW;

        assertEquals(Verdict.RECONCILED, scene.decide().verdict());
    }

    @Test
    @DisplayName(
            "shares that are about to be written off are taken out of the position by that, and not by suspense before it")
    void leavesSharesAloneThatAreAboutToBeWrittenOff() {
        Position held = new Position(Samples.CONDITION, Samples.UP, Shares.of("20"), Usdc.of("10"));
        scene.chainShares.put(Samples.UP, Shares.ZERO);
        assertEquals(1, scene.decide().differences().size(), "without a redemption");

        scene.redemptions.add(new Redemption(
                Samples.WALLET,
                Samples.CONDITION,
                Optional.empty(),
                false,
                List.of(held),
                Usdc.ZERO,
                Redemption.Route.WRITE_OFF,
                RedemptionState.CONFIRMED,
                List.of(),
                Optional.empty(),
                1));

        Decision decision = scene.decide();
        assertEquals(List.of(), decision.differences());
        assertEquals(Verdict.MISMATCH, decision.verdict(), "it halts all the same");
    }

    @Test
    void booksADepositAndAWithdrawalToExternalUnderTheNameOfTheirLog() {
        scene.transfer("50", false, true);
        scene.transfer("-20", false, true);
        scene.chainCash = Usdc.of("130");
        scene.venueCash = scene.chainCash;

        Decision decision = scene.decide();

        assertEquals(
                List.of("deposit:0x" + "cd".repeat(32) + ":0", "withdrawal:0x" + "cd".repeat(32) + ":1"),
                decision.transfers().stream().map(Entry::id).toList());
        assertEquals(Usdc.of("-30"), Balances.of(decision.transfers()).dollars(Account.EXTERNAL));
        assertEquals(Verdict.RECONCILED, decision.verdict(), decision.toString());
        assertEquals(Optional.empty(), decision.halt());
    }

    @Test
    void doesNotBookATransferThatMayStillBeDroppedAndLooksAtItsBlockAgain() {
        scene.transfer("50", false, false);
        scene.finalised = 940;
        scene.chainCash = Usdc.of("150");
        scene.venueCash = scene.chainCash;

        Decision decision = scene.decide();

        assertEquals(List.of(), decision.transfers());
        assertEquals(Verdict.IN_FLIGHT, decision.verdict(), decision.toString());
        assertEquals(940, decision.cursor().orElseThrow().block());
        assertEquals(List.of(), decision.differences());
    }

    @Test
    void takesATransferOfTheVenuesContractsForNoDeposit() {
        scene.transfer("50", true, true);
        scene.chainCash = Usdc.of("150");
        scene.venueCash = scene.chainCash;

        assertStops(Rule.CASH, "found 150");
    }

    @Test
    void stopsWhenAWithdrawalTookMoneyThatIsHeld() {
        scene.sent("99");
        scene.transfer("-50", false, true);
        scene.chainCash = Usdc.of("50");
        scene.venueCash = scene.chainCash;

        assertStops(Rule.TRANSFERS, "more than is free");
        assertEquals(949, scene.decide().cursor().orElseThrow().block());
    }

    @Test
    void stopsWhenTheAllowanceIsGoneAndWarnsWhenItIsSmallerThanTheCash() {
        scene.allowance = BigInteger.ZERO;
        assertStops(Rule.ALLOWANCE, "approve it again");
        scene.allowance = BigInteger.valueOf(99_999_999);
        assertEquals(Verdict.WARNING, scene.decide().verdict());
    }

    @Test
    void warnsOfAVenueThatSeesAnotherBalanceAndStopsAtTenPercent() {
        scene.venueCash = Usdc.of("99");
        assertEquals(Verdict.WARNING, scene.decide().verdict());
        scene.venueCash = Usdc.of("90");
        assertStops(Rule.VENUE_CASH, "found 90");
    }

    @Test
    void takesGasThatCameForADepositAndGasThatWentForADifference() {
        scene.chainGas = BigInteger.valueOf(15);
        Balances came =
                Balances.of(List.of(scene.decide().differences().getFirst().entry()));
        assertEquals(BigInteger.valueOf(-5), came.amount(Account.EXTERNAL, Unit.WEI));
        scene.chainGas = BigInteger.valueOf(7);
        Decision gone = scene.decide();
        assertEquals(Verdict.WARNING, gone.verdict());
        assertEquals(
                BigInteger.valueOf(3),
                Balances.of(List.of(gone.differences().getFirst().entry())).amount(Account.SUSPENSE, Unit.WEI));
    }
}
