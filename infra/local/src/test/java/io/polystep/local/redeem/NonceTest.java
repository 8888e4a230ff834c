package io.polystep.local.redeem;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.market.Market;
import io.polystep.domain.redemption.Redemption;
import io.polystep.domain.redemption.RedemptionState;
import io.polystep.local.chain.Change;
import io.polystep.local.chain.Hex;
import io.polystep.local.chain.evm.Bytes;
import io.polystep.local.states.TaskFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transactions that wait, are replaced, are dropped with their block, or compete for a nonce. */
final class NonceTest {
    private final RedeemWorld world = new RedeemWorld(1, Map.of("ReplaceAfterSeconds", "20"));
    private Market market = world.holding(1);

    @AfterEach
    void close() {
        world.close();
    }

    @BeforeEach
    void resolve() {
        world.resolve(market, 1, 0);
    }

    @Test
    void replacesWhatIsStuckAndTheReplacementWins() {
        world.node.change(new Change.Automine(false));

        world.redeem(() -> mineWhen(attempts() == 2));

        Redemption end = booked();
        assertEquals(2, end.attempts().size());
        assertEquals(end.hashes().getLast(), end.settlement().orElseThrow().transaction());
        assertEquals(
                end.attempts().getFirst().transaction().nonce(),
                end.attempts().getLast().transaction().nonce());
    }

    @Test
    void takesTheFirstWhenThatOneIsMinedAfterAll() {
        world.node.change(new Change.Automine(false));

        world.redeem(() -> {
            if (attempts() == 2 && !receipt(stored().hashes().getFirst())) {
                world.node.change(new Change.DropAll());
                world.node.submit(Hex.readBytes(
                        stored().attempts().getFirst().transaction().raw()));
            }
            mineWhen(attempts() == 2);
        });

        Redemption end = booked();
        assertEquals(2, end.attempts().size());
        assertEquals(end.hashes().getFirst(), end.settlement().orElseThrow().transaction());
    }

    @Test
    void storesEveryAttemptBeforeItIsBroadcast() {
        world.node.change(new Change.Automine(false));
        world.doors.getFirst().lying("eth_sendRawTransaction", hash -> {
            assertTrue(stored().hashes().contains(hash.asText()), hash::asText);
            return hash;
        });

        world.redeem(() -> mineWhen(attempts() == 3));

        assertEquals(3, booked().attempts().size());
    }

    @Test
    void broadcastsAgainWhenItsBlockIsDropped() {
        AtomicBoolean dropped = new AtomicBoolean();

        world.redeem(() -> {
            if (!dropped.get() && stored().state() == RedemptionState.MINED) {
                dropped.set(true);
                world.node.change(new Change.Reorganise(
                        world.node.read(chain -> chain.history().latest().number()) - minedAt() + 1));
            } else {
                world.node.change(new Change.Mine());
            }
        });

        assertTrue(dropped.get());
        assertEquals(1, booked().attempts().size());
        assertEquals(2, world.doors.getFirst().asked("eth_sendRawTransaction"));
    }

    @Test
    void fillsAGapBeforeItSendsWhatComesBehindIt() throws TaskFailure {
        Market second = world.holding(2);
        world.resolve(second, 1, 0);
        world.step("Prepare", market);
        world.step("Prepare", second);

        world.step("Send", second);

        assertEquals(0, nonce(stored()) - nonce(world.redemption(second).orElseThrow()) + 1);
        assertTrue(receipt(stored().hashes().getFirst()));
        assertTrue(receipt(world.redemption(second).orElseThrow().hashes().getFirst()));
        assertEquals(RedemptionState.SENT, stored().state());
    }

    @Test
    void refusesASecondPreparationWhileOneIsUnderWay() throws TaskFailure {
        Market second = second();
        List<TaskFailure> refused = new ArrayList<>();
        whileGasIsEstimated(() -> refused.add(assertThrows(TaskFailure.class, () -> world.step("Prepare", second))));

        world.step("Prepare", market);

        assertEquals(1, refused.size());
        assertTrue(refused.toString().contains("only preparation"), refused::toString);
        assertEquals(Optional.empty(), world.redemption(second));
        bothAreBooked(second, market);
    }

    @Test
    void givesANonceToOneOfTwoThatRaceForItAfterTheLeaseHasLapsed() {
        Market second = second();
        whileGasIsEstimated(() -> {
            world.clock.advanceTo(world.clock.instant().plus(Duration.ofMinutes(2)));
            assertDoesNotThrow(() -> world.step("Prepare", second));
        });

        TaskFailure late = assertThrows(TaskFailure.class, () -> world.step("Prepare", market));

        assertTrue(late.toString().contains("RetryableException"), late::toString);
        assertEquals(Optional.empty(), world.redemption(market));
        bothAreBooked(market, second);
    }

    private Market second() {
        Market second = world.holding(2);
        world.resolve(second, 1, 0);
        return second;
    }

    private void whileGasIsEstimated(Runnable otherWork) {
        AtomicBoolean raced = new AtomicBoolean();
        world.doors.getFirst().lying("eth_estimateGas", gas -> {
            if (raced.compareAndSet(false, true)) {
                otherWork.run();
            }
            return gas;
        });
    }

    private void bothAreBooked(Market later, Market earlier) {
        world.redeem();
        Redemption first = world.redemption(earlier).orElseThrow();
        Redemption second = world.redemption(later).orElseThrow();
        assertEquals(nonce(first) + 1, nonce(second));
        assertEquals(RedemptionState.BOOKED, first.state());
        assertEquals(RedemptionState.BOOKED, second.state());
    }

    @Test
    void stopsWhenSomebodyElseUsesTheKey() {
        world.node.change(new Change.Automine(false));
        AtomicBoolean used = new AtomicBoolean();

        world.redeem(() -> {
            if (used.compareAndSet(false, true)) {
                world.node.change(new Change.DropAll());
                byte[] foreign =
                        world.trader.sign(Hex.readAddress("0x00000000000000000000000000000000000000ff"), Bytes.EMPTY);
                world.node.submit(foreign);
            }
            world.node.change(new Change.Mine());
        });

        String letters = world.deadLetters().toString();
        assertTrue(letters.contains("somebody else uses this key"), letters);
        assertEquals(RedemptionState.SENT, stored().state());
    }

    private void mineWhen(boolean now) {
        if (now) {
            world.node.change(new Change.Mine());
        }
    }

    private long minedAt() {
        String hash = stored().hashes().getLast();
        return world.node
                .read(chain -> chain.history().transaction(hash))
                .orElseThrow()
                .receipt()
                .blockNumber();
    }

    private boolean receipt(String hash) {
        return world.node.read(chain -> chain.history().transaction(hash)).isPresent();
    }

    private int attempts() {
        return world.redemption(market)
                .map(Redemption::attempts)
                .map(List::size)
                .orElse(0);
    }

    private static long nonce(Redemption redemption) {
        return redemption.transaction().orElseThrow().nonce();
    }

    private Redemption stored() {
        return world.redemption(market).orElseThrow();
    }

    private Redemption booked() {
        assertEquals(
                RedemptionState.BOOKED,
                stored().state(),
                () -> world.deadLetters().toString());
        return stored();
    }
}
