package io.polystep.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.error.RetryableException;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Posting;
import io.polystep.domain.ledger.Unit;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Order;
import io.polystep.domain.port.ReconciliationLedger;
import io.polystep.domain.port.ReconciliationLedger.Result;
import io.polystep.domain.reconciliation.BookView;
import io.polystep.domain.reconciliation.Cursor;
import io.polystep.domain.reconciliation.Decision.Verdict;
import io.polystep.domain.reconciliation.Difference;
import io.polystep.domain.reconciliation.RecordedPeak;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class ReconciliationLedgerTest {
    private static final TokenId TOKEN = Samples.token(1, 0);

    private final TestTable table = TestTable.with("100");
    private final ReconciliationLedger ledger = table.ledgers().reconciliation();

    private static Difference cash(String id, String dollars) {
        Usdc gained = Usdc.of(dollars);
        return new Difference(
                new Entry(
                        id,
                        Samples.NOW,
                        "found",
                        List.of(
                                Posting.dollars(Account.FREE, gained),
                                Posting.dollars(Account.SUSPENSE, gained.negated()))),
                Optional.empty());
    }

    private static Difference shares(String shares, String cost) {
        Shares lost = Shares.of(shares);
        Usdc value = Usdc.of(cost);
        return new Difference(
                new Entry(
                        "difference:shares",
                        Samples.NOW,
                        "lost",
                        List.of(
                                Posting.sharesOut(Account.position(TOKEN), TOKEN, lost),
                                Posting.sharesIn(Account.SUSPENSE, TOKEN, lost),
                                Posting.dollars(Account.position(TOKEN), value.negated()),
                                Posting.dollars(Account.SUSPENSE, value))),
                Optional.of(Samples.condition(1)));
    }

    private BookView view() {
        return ledger.view(ledger.revision(), Instant.EPOCH);
    }

    @Test
    void seesMoneySharesMarketsAndOrdersOfOneMoment() {
        Order closed = table.closed(1, 0);
        Order open = table.reserve(2, 0);

        BookView view = view();

        assertEquals(table.ledgers().account().balances(), view.balances());
        assertEquals(Shares.of("16").micros(), view.shares(TOKEN));
        assertEquals(Samples.condition(1), view.markets().get(TOKEN));
        assertEquals(
                List.of(open.key(), closed.key()),
                view.orders().stream().map(Order::key).toList());
    }

    @Test
    void seesThePeakAndWhatCameSinceTheLastLook() {
        assertEquals(Optional.of(new RecordedPeak(Usdc.of("100"), Usdc.ZERO)), view().peak());
        assertEquals(1, ledger.book(List.of(cash("d1", "7")), ledger.revision()));
        assertEquals(Usdc.ZERO, view().peak().orElseThrow().gained(), "under investigation, so not above the peak");

        table.change(Key.state(Samples.WALLET), "peak", Optional.of(AttributeValue.fromN("1")));

        assertEquals(Optional.of(new RecordedPeak(new Usdc(1), Usdc.of("7"))), view().peak());
    }

    @Test
    void seesNoPeakWithoutARecord() {
        TestTable bare = TestTable.empty();
        bare.ledgers().account().book(Samples.deposit("deposit:1", "1"));
        ReconciliationLedger books = bare.ledgers().reconciliation();

        assertEquals(
                Optional.empty(), books.view(books.revision(), Instant.EPOCH).peak());
    }

    @Test
    void leavesOutOrdersThatWereClosedLongAgo() {
        table.closed(1, 0);

        assertEquals(
                List.of(),
                ledger.view(ledger.revision(), Samples.NOW.plusSeconds(1)).orders());
    }

    @Test
    void refusesAViewWhenSomethingWasBookedSinceTheRevision() {
        long revision = ledger.revision();
        table.ledgers().account().book(Samples.deposit("deposit:2", "1"));

        assertThrows(RetryableException.class, () -> ledger.view(revision, Instant.EPOCH));
    }

    @Test
    void booksDifferencesOnlyOnTheBooksThatTheyWereFoundIn() {
        long revision = ledger.revision();
        table.ledgers().account().book(Samples.deposit("deposit:2", "1"));

        assertEquals(0, ledger.book(List.of(cash("d1", "-5")), revision));
        assertEquals(Usdc.of("101"), view().cash());

        assertEquals(2, ledger.book(List.of(cash("d1", "-5"), cash("d2", "1")), ledger.revision()));
        assertEquals(Usdc.of("97"), view().cash());
        assertEquals(Usdc.of("4"), view().balances().dollars(Account.SUSPENSE));
    }

    @Test
    void movesSharesToSuspenseAndTheirCostOutOfWhatIsAtRisk() {
        table.closed(1, 0);

        assertEquals(1, ledger.book(List.of(shares("4", "2")), ledger.revision()));

        BookView view = view();
        assertEquals(Shares.of("12").micros(), view.shares(TOKEN));
        assertEquals(Usdc.of("6"), view.cost(TOKEN));
        assertEquals(
                BigInteger.valueOf(4_000_000), view.balances().amount(Account.SUSPENSE, new Unit.OutcomeShares(TOKEN)));
        assertEquals(view.balances(), Balances.of(table.ledgers().account().entries()), "kept = recomputed");
        assertEquals(
                Usdc.of("6"),
                table.ledgers()
                        .orders()
                        .view(Samples.intent(1, 9), Samples.NOW)
                        .market()
                        .atRisk());
    }

    @Test
    void keepsOneOfTwoResultsOfTheSameTime() {
        Result one = new Result(
                new Cursor(5, Samples.NOW, Optional.of(Usdc.of("-3"))),
                Verdict.RECONCILED,
                Samples.NOW,
                Optional.of(Samples.NOW),
                List.of());
        Result other = new Result(
                new Cursor(6, Samples.NOW, Optional.empty()),
                Verdict.MISMATCH,
                Samples.NOW,
                Optional.empty(),
                List.of("CASH: 1"));

        assertEquals(Optional.empty(), ledger.last());
        assertTrue(ledger.store(Optional.empty(), one));
        assertFalse(ledger.store(Optional.empty(), other));
        assertEquals(Optional.of(one), ledger.last());
        assertTrue(ledger.store(Optional.of(one), other));
        assertEquals(Optional.of(other), ledger.last());
    }
}
