package io.polystep.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Exposure;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.port.RedemptionLedger;
import io.polystep.domain.redemption.Attempt;
import io.polystep.domain.redemption.Redemption;
import io.polystep.domain.redemption.RedemptionBooking;
import io.polystep.domain.redemption.RedemptionState;
import io.polystep.domain.redemption.Settlement;
import io.polystep.domain.redemption.SignedTransaction;
import io.polystep.domain.risk.RiskView;
import io.polystep.domain.state.Results;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class RedemptionLedgerTest {
    private final TestTable table = TestTable.with("100");
    private static final String HASH = "0x" + "0e".repeat(32);

    private final RedemptionLedger redemptions = table.ledgers().redemptions();

    @BeforeEach
    void holdAPosition() {
        table.closed(1, 0);
    }

    @Test
    void readsBackWhatItStored() {
        Redemption created = create(viaAdapter(redemptions.nextNonce(Samples.KEY, 3)));
        Redemption settled = redemptions.update(confirmed(created));

        assertEquals(Optional.of(settled), redemptions.find(Samples.WALLET, Samples.condition(1), Optional.empty()));
        assertEquals(List.of(settled), redemptions.all());
        assertEquals(2, settled.revision());
    }

    @Test
    void keepsEveryAttemptOfANonce() {
        Redemption created = create(viaAdapter(redemptions.nextNonce(Samples.KEY, 3)));
        Redemption replaced =
                redemptions.update(created.with(RedemptionState.SENT).attempted(attempt(3, "1e")));

        assertEquals(Optional.of(replaced), redemptions.find(Samples.WALLET, Samples.condition(1), Optional.empty()));
        assertEquals(List.of("0x" + "0e".repeat(32), "0x" + "1e".repeat(32)), replaced.hashes());
        assertEquals(RedemptionState.PREPARED, replaced.state());
        assertEquals(4, redemptions.nextNonce(Samples.KEY, 3));
    }

    @Test
    void givesTheStoredRedemptionAndKeepsTheNonceWhenThereIsOneAlready() {
        Redemption created = create(viaAdapter(redemptions.nextNonce(Samples.KEY, 3)));

        assertEquals(created, create(viaAdapter(4)));
        assertEquals(4, redemptions.nextNonce(Samples.KEY, 3));
    }

    @Test
    @Tag("I-26")
    void refusesANonceThatWasTakenMeanwhile() {
        long nonce = redemptions.nextNonce(Samples.KEY, 3);
        create(viaAdapter(nonce));
        Redemption other = new Redemption(
                Samples.WALLET,
                Samples.condition(2),
                Optional.empty(),
                false,
                List.of(),
                Usdc.ZERO,
                Redemption.Route.ADAPTER,
                RedemptionState.PREPARED,
                viaAdapter(nonce).attempts(),
                Optional.empty(),
                0);

        assertThrows(RetryableException.class, () -> redemptions.create(other));
        assertEquals(Optional.empty(), redemptions.find(Samples.WALLET, Samples.condition(2), Optional.empty()));
    }

    @Test
    void stopsWhenTheChainHasMinedMoreThanTheTableKnows() {
        redemptions.nextNonce(Samples.KEY, 3);

        assertThrows(PermanentException.class, () -> redemptions.nextNonce(Samples.KEY, 4));
    }

    @Test
    @Tag("I-26")
    void goesOnFromANonceThatAPersonAcceptsAndLeavesARecord() {
        redemptions.nextNonce(Samples.KEY, 3);

        redemptions.acceptNonce(Samples.KEY, 5, "approved by hand", "alice", Samples.NOW);

        assertEquals(5, redemptions.nextNonce(Samples.KEY, 5));
        String scope = "nonce:" + Samples.KEY.lower();
        assertEquals(
                AttributeValue.fromS("from 3 to 5: approved by hand"),
                table.item(Key.audit(scope, Samples.NOW, HaltAction.SET)).get("reason"));
    }

    @Test
    @Tag("I-26")
    void acceptsNoNonceWhileATransactionOfOursIsUnderWayNorOneThatCannotBe() {
        redemptions.nextNonce(Samples.KEY, 3);
        assertThrows(PermanentException.class, () -> accept(3));
        assertThrows(PermanentException.class, () -> accept(5_000));

        Redemption created = create(viaAdapter(3));
        assertThrows(PermanentException.class, () -> accept(6));
        assertEquals(4, redemptions.nextNonce(Samples.KEY, 3));

        redemptions.update(confirmed(created));
        accept(6);
        assertEquals(6, redemptions.nextNonce(Samples.KEY, 6));
    }

    private void accept(long nonce) {
        redemptions.acceptNonce(Samples.KEY, nonce, "by hand", "alice", Samples.NOW);
    }

    @Test
    void refusesAStaleVersion() {
        Redemption created = create(viaAdapter(redemptions.nextNonce(Samples.KEY, 3)));
        redemptions.update(created.with(RedemptionState.SENT));

        assertThrows(RetryableException.class, () -> redemptions.update(created.with(RedemptionState.SENT)));
    }

    @Test
    void refusesAnotherWalletsRedemption() {
        Redemption foreign = new Redemption(
                new Address("0x" + "ee".repeat(20)),
                Samples.condition(1),
                Optional.empty(),
                false,
                List.of(),
                Usdc.ZERO,
                Redemption.Route.WRITE_OFF,
                RedemptionState.CONFIRMED,
                List.of(),
                Optional.empty(),
                0);

        assertThrows(PermanentException.class, () -> redemptions.create(foreign));
    }

    @Test
    void booksOnceHoweverOftenItIsAsked() {
        Redemption created = create(viaAdapter(redemptions.nextNonce(Samples.KEY, 3)));
        Redemption confirmed = redemptions.update(confirmed(created));

        Redemption booked = book(confirmed);
        Redemption again = book(confirmed);

        RiskView view = table.ledgers().orders().view(Samples.intent(1, 1), Samples.NOW);
        assertEquals(RedemptionState.BOOKED, booked.state());
        assertEquals(booked, again);
        assertEquals(booked, book(booked));
        assertEquals(List.of(), redemptions.positions());
        assertEquals(new Exposure(Usdc.ZERO, 0, 1), view.market());
        assertEquals(Usdc.of("7.72"), view.standing().dailyPnl(), "8 received more than paid, 0.28 paid in fees");
        assertEquals(new Results(1, 0, 1, 1), view.standing().record().results());
        assertEquals(
                Balances.of(table.ledgers().account().entries()),
                table.ledgers().account().balances());
    }

    @Test
    void doesNotBookAVersionThatIsNotStored() {
        Redemption created = create(viaAdapter(redemptions.nextNonce(Samples.KEY, 3)));
        redemptions.update(created.with(RedemptionState.SENT));

        assertThrows(RetryableException.class, () -> book(confirmed(created)));
        assertEquals(1, redemptions.positions().size());
    }

    @Test
    @DisplayName("a fill that is confirmed after the listing missed its order is not left out of the one redemption")
    void createsNothingWhileAnOrderOfTheMarketIsOpen() {
        table.closing(1, 1);

        assertEquals(Optional.empty(), redemptions.create(viaAdapter(redemptions.nextNonce(Samples.KEY, 3))));
        assertEquals(List.of(), redemptions.all());
        assertEquals(3, redemptions.nextNonce(Samples.KEY, 3), "no nonce is taken");
    }

    @Test
    void createsNothingWithoutAPositionThatCameMeanwhile() {
        Redemption planned = viaAdapter(redemptions.nextNonce(Samples.KEY, 3));
        table.closed(1, 1);

        assertThrows(RetryableException.class, () -> redemptions.create(planned));
        assertEquals(List.of(), redemptions.all());
    }

    private Redemption create(Redemption redemption) {
        return redemptions.create(redemption).orElseThrow();
    }

    private Redemption book(Redemption redemption) {
        Entry entry = RedemptionBooking.entry(redemption, Samples.NOW);
        return redemptions.book(redemption, entry);
    }

    private Redemption viaAdapter(long nonce) {
        return new Redemption(
                Samples.WALLET,
                Samples.condition(1),
                Optional.empty(),
                false,
                redemptions.positions(),
                Usdc.of("16"),
                Redemption.Route.ADAPTER,
                RedemptionState.PREPARED,
                List.of(attempt(nonce, "0e")),
                Optional.empty(),
                0);
    }

    private static Attempt attempt(long nonce, String hash) {
        return new Attempt(new SignedTransaction(Samples.KEY, nonce, "0x02f8", "0x" + hash.repeat(32)), Samples.NOW);
    }

    private static Redemption confirmed(Redemption redemption) {
        return redemption.settled(
                RedemptionState.CONFIRMED,
                new Settlement(HASH, true, Usdc.of("16"), true, new BigInteger("3000000000000000000000"), 77));
    }
}
