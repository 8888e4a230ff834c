package io.polystep.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Exposure;
import io.polystep.domain.ledger.Position;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Change;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderBooking;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

final class CommitTest {
    private final TestTable table = TestTable.with("100");

    @Test
    void storesAWholeLifeAndClosesWithNothingHeld() {
        Order closed = table.closed(1, 0);

        Balances balances = table.ledgers().account().balances();
        assertEquals(Optional.of(closed), table.ledgers().orders().find(closed.key()));
        assertEquals(List.of(), table.ledgers().orders().open());
        assertEquals(List.of(closed), table.ledgers().orders().all());
        assertEquals(Usdc.ZERO, balances.dollars(Account.RESERVED));
        assertEquals(Balances.of(table.ledgers().account().entries()), balances);
        assertEquals(
                List.of(new Position(Samples.condition(1), Samples.token(1, 0), Shares.of("16"), Usdc.of("8"))),
                table.ledgers().redemptions().positions());
        assertEquals(
                new Exposure(Usdc.of("8"), 0, 1),
                table.ledgers().orders().view(Samples.intent(1, 1), Samples.NOW).market());
    }

    @Test
    void writesTenItemsInAWholeLife() {
        int before = table.faults().itemsWritten();

        table.closed(1, 0);

        assertEquals(10, table.faults().itemsWritten() - before);
    }

    @Test
    void listsAnOrderAsOpenUntilItIsClosed() {
        Order filled = table.filled(1, 0);

        assertEquals(List.of(filled), table.ledgers().orders().open());
    }

    @Test
    void writesNothingForAnEmptyChange() {
        Order order = table.reserve(1, 0);
        int before = table.faults().itemsWritten();

        assertEquals(order, table.ledgers().orders().commit(Change.of(order, order)));
        assertEquals(before, table.faults().itemsWritten());
    }

    @Test
    void refusesTheSecondOfTwoWritersEvenWithTheSameContent() {
        Order order = table.reserve(1, 0);
        Change change = Samples.sign(order);
        table.ledgers().orders().commit(change);

        assertThrows(RetryableException.class, () -> table.ledgers().orders().commit(change));
    }

    @Test
    void booksOnceWhenTheAnswerWasLost() {
        Order filled = table.filled(1, 0);
        Change close = OrderBooking.close(filled, Samples.NOW);
        table.faults().loseNextAnswer(SdkClientException.create("connection reset"));

        assertThrows(RetryableException.class, () -> table.ledgers().orders().commit(close));
        assertThrows(RetryableException.class, () -> table.ledgers().orders().commit(close));

        Order read = table.ledgers().orders().find(filled.key()).orElseThrow();
        assertEquals(close.after().stored(filled.revision() + 1), read);
        assertEquals(
                Balances.of(table.ledgers().account().entries()),
                table.ledgers().account().balances());
    }

    @Test
    void findsItsOwnReservationWhenTheAnswerWasLost() {
        table.faults().loseNextAnswer(SdkClientException.create("connection reset"));
        assertThrows(RetryableException.class, () -> table.reserve(1, 0));

        assertEquals(1, table.reserve(1, 0).revision());
        assertEquals(
                1,
                table.ledgers()
                        .orders()
                        .view(Samples.intent(1, 1), Samples.NOW)
                        .account()
                        .openOrders());
    }

    @Test
    @Tag("I-22")
    void callsConflictAndThrottleRetryableAndARefusedRequestPermanent() {
        assertThrows(RetryableException.class, () -> reserveDespite(cancelled("TransactionConflict")));
        assertThrows(RetryableException.class, () -> reserveDespite(cancelled("ThrottlingError")));
        assertThrows(
                RetryableException.class,
                () -> reserveDespite(
                        ProvisionedThroughputExceededException.builder().build()));
        assertThrows(
                RetryableException.class,
                () -> reserveDespite(DynamoDbException.builder().statusCode(503).build()));
        assertThrows(PermanentException.class, () -> reserveDespite(cancelled("ValidationError")));
        assertThrows(
                PermanentException.class,
                () -> reserveDespite(DynamoDbException.builder().statusCode(400).build()));
        assertEquals(
                Optional.empty(),
                table.ledgers().orders().find(Samples.intent(1, 0).key()));
    }

    private void reserveDespite(RuntimeException fault) {
        table.faults().failNext(fault);
        table.reserve(1, 0);
    }

    private static TransactionCanceledException cancelled(String code) {
        return TransactionCanceledException.builder()
                .cancellationReasons(
                        CancellationReason.builder().code("None").build(),
                        CancellationReason.builder().code(code).build())
                .build();
    }
}
