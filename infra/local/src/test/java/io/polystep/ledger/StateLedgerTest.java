package io.polystep.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Posting;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderState;
import io.polystep.domain.port.StateLedger;
import io.polystep.domain.risk.Limits;
import io.polystep.domain.state.Drawdown;
import io.polystep.domain.state.Equity;
import io.polystep.domain.state.Results;
import io.polystep.domain.state.Standing;
import io.polystep.domain.state.StateRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

final class StateLedgerTest {
    private static final Key STATE = Key.state(Samples.WALLET);

    private final TestTable table = TestTable.with("100");
    private final StateLedger state = table.ledgers().state();

    @Test
    void startsWithThePeakOfTheBooks() {
        StateRecord first = state.find().orElseThrow();

        assertEquals(Usdc.of("100"), first.peak());
        assertEquals(Results.NONE, first.results());
        assertEquals(Optional.empty(), first.unreconciled());
        assertEquals(1, first.revision());
    }

    @Test
    @DisplayName("I-15: nothing makes a record but the command, once, and only beside books")
    @Tag("I-15")
    void i15MakesARecordOnlyByCommandAndOnce() {
        assertPermanent("found one", () -> state.bootstrap(Samples.cash("100"), Samples.NOW));

        TestTable empty = TestTable.empty();
        assertPermanent(
                "book the opening deposit first",
                () -> empty.ledgers().state().bootstrap(Samples.cash("1"), Samples.NOW));
        assertEquals(Optional.empty(), empty.ledgers().state().find());
    }

    @Test
    @DisplayName("recovery, deleted: a missing record stops new orders and is never filled in by default")
    void recoveryDeleted() {
        table.dynamo().deleteItem(r -> r.tableName(TestTable.NAME).key(STATE.attributes()));

        assertEquals(Optional.empty(), state.find());
        assertPermanent("found none; nothing is traded without its peak", () -> view());
        assertEquals(Optional.empty(), state.find());
    }

    @Test
    @DisplayName("recovery, deleted: the command makes the record again from the ledger, to be reconciled first")
    void recoveryDeletedMadeAgainByCommand() {
        table.closed(1, 0);
        table.dynamo().deleteItem(r -> r.tableName(TestTable.NAME).key(STATE.attributes()));

        StateRecord again = state.bootstrap(Samples.cash("91.72"), Samples.NOW);

        assertEquals(Usdc.of("100"), again.peak());
        assertTrue(again.unreconciled().orElseThrow().contains("made again from the ledger"));
    }

    @Test
    @DisplayName("I-15, recovery, corrupt: an unreadable record stops new orders and stays as it is")
    @Tag("I-15")
    void i15RecoveryCorrupt() {
        table.change(STATE, "peak", Optional.of(AttributeValue.fromN("-1")));

        assertPermanent("found a corrupt one", this::view);
        assertEquals(AttributeValue.fromN("-1"), table.item(STATE).get("peak"));
    }

    @Test
    @DisplayName("recovery, half-written: a record without one of its attributes is corrupt")
    void recoveryHalfWritten() {
        table.change(STATE, "totalTrades", Optional.empty());

        assertPermanent("totalTrades: expected a value", this::view);
    }

    @Test
    @DisplayName("recovery, wrong type")
    void recoveryWrongType() {
        table.change(STATE, "peak", Optional.of(AttributeValue.fromS("100")));

        assertPermanent("peak: expected type N, found S", this::view);
    }

    @Test
    @DisplayName("recovery, newer layout: its own answer")
    void recoveryNewer() {
        table.change(STATE, "schemaVersion", Optional.of(AttributeValue.fromN("99")));

        assertPermanent("a newer code version wrote it", this::view);
        assertPermanent(
                "a newer code version wrote it",
                () -> table.ledgers().account().book(Samples.deposit("deposit:2", "5")));
    }

    @Test
    @DisplayName("recovery, contradiction: two streaks at once, or more wins than trades, is corrupt")
    void recoveryContradiction() {
        table.change(STATE, "consecutiveWins", Optional.of(AttributeValue.fromN("1")));
        assertPermanent("one streak", this::view);

        table.change(STATE, "totalWins", Optional.of(AttributeValue.fromN("3")));
        assertPermanent("wins <= trades", this::view);
    }

    @Test
    @DisplayName("recovery, stale: a record nobody has looked after says so and is not used")
    void recoveryStale() {
        Standing later = state.standing(Samples.NOW.plus(StateRecord.FRESH).plusSeconds(1));

        assertEquals(false, later.fresh());
        assertEquals(true, state.standing(Samples.NOW).fresh());
    }

    @Test
    @DisplayName("I-17: balances that cannot be found are no loss")
    @Tag("I-17")
    void i17MissingBalancesAreNoDrawdown() {
        table.dynamo()
                .deleteItem(r -> r.tableName(TestTable.NAME)
                        .key(Key.account(Samples.WALLET).attributes()));

        assertPermanent("expected the balances of wallet", this::view);
    }

    @Test
    @DisplayName("recovery, concurrent writers: one look of many wins, and none lowers the peak")
    void recoveryConcurrentWriters() {
        Standing seen = state.standing(Samples.NOW);
        state.look(seen, Samples.cash("100"), List.of(), Samples.NOW);

        assertThrows(RetryableException.class, () -> state.look(seen, Samples.cash("100"), List.of(), Samples.NOW));
        assertEquals(2, state.find().orElseThrow().revision());
    }

    @Test
    @DisplayName("I-05: the table itself refuses a lower peak, whatever the code computed")
    @Tag("I-05")
    void i05TheTableRefusesALowerPeak() {
        StateRecord lower =
                new StateRecord(Usdc.of("14.91"), Results.NONE, Samples.cash("14.91"), List.of(), Optional.empty(), 1);
        StateItems items = new StateItems(
                Store.of(table.dynamo(), TestTable.NAME, new Writer("test", "0.1.0"), () -> Samples.NOW),
                Samples.WALLET);
        Transaction transaction = items.transaction();
        items.put(transaction, lower);

        List<Transaction.Failure> failures = transaction.commit();

        assertTrue(failures.toString().contains("peak: expected <= 14910000, found 100000000"), failures.toString());
        assertEquals(Usdc.of("100"), state.find().orElseThrow().peak());
    }

    @Test
    void movesPeakAndDayWithADepositAndAWithdrawalOnce() {
        state.today(Samples.NOW);

        assertEquals(true, table.ledgers().account().book(Samples.deposit("deposit:2", "50")));
        assertEquals(false, table.ledgers().account().book(Samples.deposit("deposit:2", "50")));
        assertEquals(Usdc.of("150"), state.find().orElseThrow().peak());
        assertEquals(Usdc.ZERO, state.standing(Samples.NOW).dailyPnl());

        table.ledgers().account().book(Samples.deposit("withdrawal:1", "-120"));
        assertEquals(Usdc.of("30"), state.find().orElseThrow().peak());
        assertEquals(Usdc.ZERO, state.standing(Samples.NOW).dailyPnl());
        assertEquals(Drawdown.NONE, state.standing(Samples.NOW).drawdown());
    }

    @Test
    @DisplayName("I-30: the day's start is written once, and a new day is a new item")
    @Tag("I-30")
    void i30WritesADayOnce() {
        Standing first = state.today(Samples.NOW);
        lose("fee:1", "7");

        Standing second = state.today(Samples.NOW.plusSeconds(60));
        Standing tomorrow = state.today(Samples.NOW.plus(Duration.ofDays(1)));

        assertEquals(first.day(), second.day());
        assertEquals(Usdc.of("-7"), second.dailyPnl());
        assertEquals(Usdc.ZERO, tomorrow.dailyPnl());
        assertEquals(Usdc.of("100"), tomorrow.record().peak());
    }

    @Test
    @DisplayName("I-02: a reservation under a standing from before the loss fails at the table")
    @Tag("I-02")
    void i02TheReservationRepeatsTheDrawdown() {
        Standing before = state.today(Samples.NOW);
        lose("fee:1", "29.999999");
        assertEquals(
                OrderState.RESERVED,
                table.ledgers()
                        .orders()
                        .reserve(Samples.reservation(1, 0), Samples.WIDE, before, Samples.NOW)
                        .state());
        lose("fee:2", "0.000001");

        RetryableException refused = assertThrows(
                RetryableException.class,
                () -> table.ledgers().orders().reserve(Samples.reservation(2, 0), Samples.WIDE, before, Samples.NOW));

        assertTrue(
                String.valueOf(refused.getMessage()).contains("atCost: expected >= 70000001, found 70000000"),
                refused.getMessage());
        assertEquals(Drawdown.CERTAIN, state.standing(Samples.NOW).drawdown());
    }

    @Test
    void refusesAReservationWhenTheRecordChangedMeanwhile() {
        Standing before = state.today(Samples.NOW);
        state.requireReconciliation("test");

        assertThrows(
                RetryableException.class,
                () -> table.ledgers().orders().reserve(Samples.reservation(1, 0), Samples.WIDE, before, Samples.NOW));
    }

    @Test
    @DisplayName("I-09, I-33: an open position without a mark is not known, between nothing and its cost")
    void knowsNothingOfAnUnmarkedPosition() {
        table.closed(1, 0);

        assertEquals(
                new Equity(Usdc.of("91.72"), Usdc.of("99.72")),
                state.standing(Samples.NOW).equity());
    }

    @Test
    @DisplayName("I-10: the limits in force are stored; a loosening waits for the next UTC day and for calm")
    @Tag("I-10")
    void i10StoresTheLimitsInForce() {
        Limits first = limits("30");
        assertEquals(first, state.limits(first, true, Samples.NOW));
        Instant tomorrow = Samples.NOW.plus(Duration.ofDays(1));

        assertEquals(first, state.limits(limits("50"), false, Samples.NOW));
        assertEquals(first, state.limits(limits("50"), true, Samples.NOW));
        assertEquals(
                AttributeValue.fromN("2"),
                table.item(Key.limits(Samples.WALLET)).get("version"));
        assertEquals(first, state.limits(limits("50"), true, Samples.NOW.plusSeconds(60)));
        assertEquals(
                AttributeValue.fromN("2"),
                table.item(Key.limits(Samples.WALLET)).get("version"));
        assertEquals(limits("50"), state.limits(limits("50"), true, tomorrow));
        assertEquals(limits("20"), state.limits(limits("20"), false, tomorrow));
    }

    @Test
    void holdsBackUntilAReconciliationHasPassed() {
        state.requireReconciliation("restored from a snapshot");
        assertEquals(
                Optional.of("restored from a snapshot"),
                state.find().orElseThrow().unreconciled());

        state.reconciled();
        assertEquals(Optional.empty(), state.find().orElseThrow().unreconciled());
    }

    @Test
    @DisplayName("recovery, throttled store: retryable, and nothing is written")
    void recoveryThrottled() {
        Standing seen = state.today(Samples.NOW);
        table.faults()
                .failNext(ProvisionedThroughputExceededException.builder()
                        .message("throttled")
                        .build());

        assertThrows(RetryableException.class, () -> state.look(seen, Samples.cash("100"), List.of(), Samples.NOW));
        assertEquals(1, state.find().orElseThrow().revision());
    }

    private void view() {
        table.ledgers().orders().view(Samples.intent(1, 0), Samples.NOW);
    }

    private void lose(String id, String dollars) {
        Usdc amount = Usdc.of(dollars);
        table.ledgers()
                .account()
                .book(new Entry(
                        id,
                        Samples.NOW,
                        "a fee",
                        List.of(
                                Posting.dollars(Account.FEES, amount),
                                Posting.dollars(Account.FREE, amount.negated()))));
    }

    private static Limits limits(String dailyLoss) {
        return new Limits(
                Usdc.of("12"),
                Usdc.of("12"),
                Usdc.of("60"),
                3,
                1,
                Usdc.of(dailyLoss),
                1_000,
                1_000,
                Usdc.of("1000000"));
    }

    private static void assertPermanent(String expected, Executable attempt) {
        String message =
                String.valueOf(assertThrows(PermanentException.class, attempt).getMessage());
        assertTrue(message.contains(expected), message);
    }
}
