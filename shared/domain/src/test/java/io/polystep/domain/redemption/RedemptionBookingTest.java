package io.polystep.domain.redemption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.polystep.domain.Samples;
import io.polystep.domain.Seeded;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Position;
import io.polystep.domain.ledger.Unit;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.redemption.Redemption.Route;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RedemptionBookingTest {
    private static final Position WINNER = position(Samples.UP, "10", "4");
    private static final Position LOSER = position(Samples.DOWN, "6", "2.5");
    private static final BigInteger GAS = BigInteger.valueOf(123);
    private static final String HASH = "0x" + "0e".repeat(32);

    @Test
    @Tag("I-50")
    void booksWhatTheTransactionPaidAgainstTheCost() {
        Redemption paid = redemption(Route.ADAPTER, "10", Optional.of(settlement(true, "10")));
        Balances after = booked(paid);

        assertEquals(Usdc.of("10"), after.dollars(Account.FREE));
        assertEquals(Usdc.of("-4"), after.dollars(Account.position(Samples.UP)));
        assertEquals(Usdc.of("-2.5"), after.dollars(Account.position(Samples.DOWN)));
        assertEquals(Usdc.of("-3.5"), after.dollars(Account.REALISED));
        assertEquals(GAS, after.amount(Account.GAS, Unit.WEI));
        assertEquals(GAS.negate(), after.amount(Account.GAS_COIN, Unit.WEI));
        assertEquals(Usdc.of("3.5"), RedemptionBooking.realised(paid));
        assertEquals(shares("-10"), after.amount(Account.position(Samples.UP), unit(Samples.UP)));
        assertEquals(shares("10"), after.amount(Account.issued(Samples.UP), unit(Samples.UP)));
    }

    @Test
    @Tag("I-25")
    void writesLosersOffAtCostAndGoesOnCountingTheirShares() {
        Redemption lost = redemption(Route.WRITE_OFF, "0", Optional.empty());
        Balances after = booked(lost);

        assertEquals(Usdc.ZERO, after.dollars(Account.FREE));
        assertEquals(Usdc.of("6.5"), after.dollars(Account.REALISED));
        assertEquals(Usdc.of("-6.5"), RedemptionBooking.realised(lost));
        assertEquals(shares("6"), after.amount(Account.worthless(Samples.DOWN), unit(Samples.DOWN)));
    }

    @Test
    void keepsWhatWasRedeemedElsewhereInSuspense() {
        Redemption gone = redemption(Route.ELSEWHERE, "0", Optional.empty());
        Balances after = booked(gone);

        assertEquals(Usdc.of("6.5"), after.dollars(Account.SUSPENSE));
        assertEquals(Usdc.ZERO, after.dollars(Account.REALISED));
        assertEquals(Usdc.ZERO, RedemptionBooking.realised(gone));
    }

    @Test
    void booksTheGasOfATransactionThatCameTooLate() {
        Settlement late = new Settlement(HASH, true, Usdc.ZERO, false, GAS, 1);

        Balances after = booked(redemption(Route.ELSEWHERE, "10", Optional.of(late)));

        assertEquals(GAS, after.amount(Account.GAS, Unit.WEI));
        assertEquals(Usdc.ZERO, after.dollars(Account.FREE));
    }

    @Test
    @Tag("I-50")
    void refusesToBookWhatWasNotPaidAsExpected() {
        for (Optional<Settlement> settlement : List.of(
                Optional.<Settlement>empty(),
                Optional.of(settlement(false, "0")),
                Optional.of(settlement(false, "10")),
                Optional.of(settlement(true, "0")),
                Optional.of(settlement(true, "10.000001")))) {
            Redemption unpaid = redemption(Route.ADAPTER, "10", settlement);
            assertThrows(IllegalStateException.class, () -> RedemptionBooking.entry(unpaid, Samples.NOW));
            assertThrows(IllegalStateException.class, () -> RedemptionBooking.realised(unpaid));
        }
    }

    @Test
    void namesTheEntryAfterHolderAndConditionSoThatBookingTwiceCollides() {
        Entry entry = RedemptionBooking.entry(redemption(Route.WRITE_OFF, "0", Optional.empty()), Samples.NOW);
        assertEquals("redeem:" + Samples.WALLET.lower() + ":" + Samples.CONDITION, entry.id());
    }

    @Test
    void balancesForAnyPositionsAndPayout() {
        Seeded.rounds(1, 500, random -> {
            Usdc cost = new Usdc(random.nextLong(1_000_000_000L));
            Usdc paid = new Usdc(random.nextLong(1_000_000_000L));
            Position held =
                    new Position(Samples.CONDITION, Samples.UP, new Shares(1 + random.nextLong(1_000_000_000L)), cost);
            Redemption any = redemption(
                    List.of(held), Route.ADAPTER, paid, Optional.of(new Settlement(HASH, true, paid, true, GAS, 1)));
            Balances after = booked(any);

            assertEquals(RedemptionBooking.realised(any).negated(), after.dollars(Account.REALISED));
            assertEquals(paid, after.dollars(Account.FREE));
        });
    }

    private static Balances booked(Redemption redemption) {
        return Balances.of(List.of(RedemptionBooking.entry(redemption, Samples.NOW)));
    }

    private static Redemption redemption(Route route, String expected, Optional<Settlement> settlement) {
        return redemption(List.of(WINNER, LOSER), route, Usdc.of(expected), settlement);
    }

    private static Redemption redemption(
            List<Position> positions, Route route, Usdc expected, Optional<Settlement> settlement) {
        return new Redemption(
                Samples.WALLET,
                Samples.CONDITION,
                Optional.empty(),
                false,
                positions,
                expected,
                route,
                RedemptionState.CONFIRMED,
                List.of(),
                settlement,
                1);
    }

    private static Settlement settlement(boolean succeeded, String received) {
        return new Settlement(HASH, succeeded, Usdc.of(received), true, GAS, 1);
    }

    private static Position position(TokenId token, String shares, String cost) {
        return new Position(Samples.CONDITION, token, Shares.of(shares), Usdc.of(cost));
    }

    private static Unit unit(TokenId token) {
        return new Unit.OutcomeShares(token);
    }

    private static BigInteger shares(String shares) {
        return BigInteger.valueOf(Usdc.of(shares).micros());
    }
}
