package io.polystep.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.error.RetryableException;
import io.polystep.domain.ledger.Position;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderState;
import io.polystep.domain.redemption.Redemption;
import io.polystep.domain.redemption.RedemptionBooking;
import io.polystep.domain.redemption.RedemptionState;
import io.polystep.domain.risk.Limits;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

/** The breaker where it latches: in the transaction that books a settlement. */
@Tag("I-01")
@Tag("I-18")
final class LossBreakerTest {
    private static final String SCOPE = "strategy:late";

    private final TestTable table = TestTable.with("100");

    @Test
    void i01HaltsAStrategyThatLostThreeMarketsInARow() {
        limits(3, "1000");
        lose(1);
        lose(2);
        assertFalse(table.ledgers().halts().inForce(SCOPE));

        lose(3);

        assertTrue(halt().contains("lost 3 markets in a row, limit 3"), halt());
        assertTrue(halt().contains("(loss-breaker, " + Samples.NOW), halt());
        assertThrows(RetryableException.class, () -> table.reserve(4, 0));
    }

    @Test
    void i01HaltsAStrategyThatLostSoMuch() {
        limits(100, "15");
        lose(1);
        assertFalse(table.ledgers().halts().inForce(SCOPE));

        lose(2);

        assertTrue(halt().contains("lost 16, limit 15"), halt());
    }

    @Test
    void countsAnewOnlyAfterAPersonHasCleared() {
        limits(2, "1000");
        lose(1);
        lose(2);
        table.ledgers().halts().clear(SCOPE, "looked at it", "alice", Samples.NOW.plusSeconds(1));

        lose(3);
        assertFalse(table.ledgers().halts().inForce(SCOPE));
        lose(4);

        assertTrue(table.ledgers().halts().inForce(SCOPE));
    }

    @Test
    void leavesAHaltThatAPersonHasSetAsItIs() {
        limits(2, "1000");
        hold(1);
        hold(2);
        table.ledgers().halts().set(SCOPE, "by hand", "alice", Samples.NOW);

        writeOff(1);
        writeOff(2);

        assertTrue(halt().contains("by hand"), halt());
    }

    @Test
    void countsOnceWhenTheAnswerWasLost() {
        limits(2, "1000");
        hold(1);
        Redemption created = create(1);
        table.faults().loseNextAnswer(SdkClientException.create("lost"));

        assertThrows(RetryableException.class, () -> book(created));
        book(created);

        assertFalse(table.ledgers().halts().inForce(SCOPE));
        lose(2);
        assertTrue(table.ledgers().halts().inForce(SCOPE));
    }

    @Test
    void takesTheLimitsInForceAndNotLooserOnesThatWait() {
        limits(1, "1000");
        limits(100, "1000");

        lose(1);

        assertTrue(table.ledgers().halts().inForce(SCOPE));
    }

    private void limits(int lossesInARow, String loss) {
        Limits wide = Samples.WIDE;
        table.ledgers()
                .state()
                .limits(
                        new Limits(
                                wide.maxOrder(),
                                wide.maxMarket(),
                                wide.maxTotal(),
                                wide.maxOpenOrders(),
                                wide.maxEntriesPerMarket(),
                                wide.maxDailyLoss(),
                                wide.maxUnresolved(),
                                lossesInARow,
                                Usdc.of(loss)),
                        true,
                        Samples.NOW);
    }

    private void lose(int market) {
        hold(market);
        writeOff(market);
    }

    private void hold(int market) {
        assertEquals(OrderState.CANCELLED, table.closed(market, market).state());
    }

    private void writeOff(int market) {
        book(create(market));
    }

    private Redemption create(int market) {
        List<Position> positions = table.ledgers().redemptions().positions().stream()
                .filter(position -> position.condition().equals(Samples.condition(market)))
                .toList();
        return table.ledgers()
                .redemptions()
                .create(new Redemption(
                        Samples.WALLET,
                        Samples.condition(market),
                        Optional.empty(),
                        false,
                        positions,
                        Usdc.ZERO,
                        Redemption.Route.WRITE_OFF,
                        RedemptionState.CONFIRMED,
                        List.of(),
                        Optional.empty(),
                        0))
                .orElseThrow();
    }

    private void book(Redemption redemption) {
        table.ledgers().redemptions().book(redemption, RedemptionBooking.entry(redemption, Samples.NOW));
    }

    private String halt() {
        return table.ledgers().halts().inForce().getFirst().line();
    }
}
