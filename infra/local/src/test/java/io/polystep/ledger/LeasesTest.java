package io.polystep.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.error.RetryableException;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.port.Lease;
import io.polystep.domain.port.Leases;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LeasesTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TestTable table = TestTable.with("100");
    private final Leases leases = table.ledgers().leases();

    @Test
    void oneHasItUntilItRunsOut() {
        Lease first = take("one", 0).orElseThrow();

        assertEquals(Optional.empty(), take("two", 59));
        Lease second = take("two", 60).orElseThrow();

        assertTrue(second.fence() > first.fence());
        assertEquals("two", second.owner());
    }

    @Test
    void isFreeAgainWhenGivenBack() {
        Lease first = take("one", 0).orElseThrow();
        leases.release(first, Samples.NOW.plusSeconds(1));

        assertTrue(take("two", 1).orElseThrow().fence() > first.fence());
    }

    /** A preparation that was killed kept its lease, and its own repetition waited for it until it was a dead letter. */
    @Test
    void isTakenAgainByTheSameWorkWhoseFirstAttemptWritesNothingMore() {
        Ledgers dead = table.ledgers().under(take("one", 0).orElseThrow());

        Ledgers again = table.ledgers().under(take("one", 1).orElseThrow());

        assertThrows(RetryableException.class, () -> dead.account().book(Samples.deposit("deposit:2", "1")));
        again.account().book(Samples.deposit("deposit:3", "1"));
        assertEquals(Usdc.of("101"), table.ledgers().account().balances().dollars(Account.FREE));
    }

    @Test
    void isLeftAloneByALateHolderThatGivesItBack() {
        Lease late = take("one", 0).orElseThrow();
        take("two", 60);

        leases.release(late, Samples.NOW.plusSeconds(61));

        assertEquals(Optional.empty(), take("three", 62));
    }

    @Test
    void refusesEveryWriteOfALateHolder() {
        Ledgers late = table.ledgers().under(take("one", 0).orElseThrow());
        late.account().book(Samples.deposit("deposit:2", "1"));
        take("two", 60);

        List.<Runnable>of(
                        () -> late.account().book(Samples.deposit("deposit:3", "1")),
                        () -> late.orders()
                                .reserve(
                                        Samples.reservation(1, 0),
                                        Samples.WIDE,
                                        late.state().today(Samples.NOW),
                                        Samples.NOW),
                        () -> late.markets().put(Samples.market(1), List.of(), Samples.NOW),
                        () -> late.redemptions().nextNonce(Samples.KEY, 7),
                        () -> late.halts().clear("global", "test", "tester", Samples.NOW))
                .forEach(write -> {
                    RetryableException refused = assertThrows(RetryableException.class, write::run);
                    assertTrue(String.valueOf(refused.getMessage()).contains("changed hands"), refused.getMessage());
                });
        assertEquals(Usdc.of("101"), table.ledgers().account().balances().dollars(Account.FREE));
        assertEquals(Optional.empty(), table.ledgers().markets().find(Samples.condition(1)));
    }

    @Test
    void letsALateHolderSetAHaltAllTheSame() {
        Ledgers late = table.ledgers().under(take("one", 0).orElseThrow());
        take("two", 60);

        late.halts().set("global", "drill", "tester", Samples.NOW);

        assertEquals(
                1,
                table.ledgers()
                        .orders()
                        .view(Samples.intent(1, 0), Samples.NOW)
                        .halts()
                        .size());
    }

    @Test
    void runsWorkAloneAndGivesTheLeaseBackAlsoAfterAFailure() {
        Optional<Optional<String>> outer = table.ledgers()
                .leased(
                        "work",
                        "one",
                        MINUTE,
                        fenced -> table.ledgers().leased("work", "two", MINUTE, inner -> "twice"));
        assertEquals(Optional.of(Optional.empty()), outer);

        assertThrows(
                IllegalStateException.class,
                () -> table.ledgers().leased("work", "one", MINUTE, fenced -> {
                    throw new IllegalStateException("broken");
                }));
        assertEquals(Optional.of("again"), table.ledgers().leased("work", "two", MINUTE, fenced -> "again"));
    }

    private Optional<Lease> take(String owner, long seconds) {
        return leases.acquire("test", owner, MINUTE, Samples.NOW.plusSeconds(seconds));
    }
}
