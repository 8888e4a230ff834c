package io.polystep.domain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.Samples;
import io.polystep.domain.Seeded;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Change;
import io.polystep.domain.order.Order;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EntryTest {
    private static final List<Account> ACCOUNTS =
            List.of(Account.FREE, Account.RESERVED, Account.FEES, Account.EXTERNAL, Account.SUSPENSE);

    @Test
    void balancesInEachUnitByItself() {
        Posting dollar = Posting.dollars(Account.FREE, new Usdc(5));
        Posting wei = Posting.wei(Account.GAS, BigInteger.valueOf(-5));
        assertThrows(IllegalArgumentException.class, () -> entry(List.of(dollar, wei)));
        assertThrows(IllegalArgumentException.class, () -> entry(List.of(dollar)));
        assertThrows(
                IllegalArgumentException.class,
                () -> entry(List.of(
                        Posting.sharesIn(Account.position(Samples.UP), Samples.UP, new Shares(5)),
                        Posting.sharesOut(Account.issued(Samples.DOWN), Samples.DOWN, new Shares(5)))));
    }

    @Test
    void refusesToBeEmptyOrNameless() {
        Posting nothing = Posting.dollars(Account.FREE, Usdc.ZERO);
        assertThrows(IllegalArgumentException.class, () -> entry(List.of()));
        assertThrows(IllegalArgumentException.class, () -> entry(List.of(nothing, nothing)));
        assertThrows(IllegalArgumentException.class, () -> new Entry(" ", Samples.NOW, "x", transfer(new Random(1))));
    }

    @Test
    void dropsLinesOfNothing() {
        List<Posting> lines = new ArrayList<>(transfer(new Random(1)));
        lines.add(Posting.dollars(Account.FEES, Usdc.ZERO));
        assertEquals(2, entry(lines).postings().size());
    }

    @Test
    void noticesEveryUnbalancedLine() {
        Seeded.rounds(1, 500, random -> {
            List<Posting> lines = new ArrayList<>(transfer(random));
            assertEquals(lines, entry(lines).postings());
            lines.add(Posting.dollars(Account.SUSPENSE, new Usdc(1)));
            assertThrows(IllegalArgumentException.class, () -> entry(lines));
        });
    }

    @Test
    void keepsTheSumOfAllBalancesAtZero() {
        Seeded.rounds(1, 200, random -> {
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                entries.add(entry(transfer(random)));
            }
            Balances balances = Balances.of(entries);
            BigInteger sum = balances.amounts().values().stream().reduce(BigInteger.ZERO, BigInteger::add);
            assertEquals(BigInteger.ZERO, sum);
            assertTrue(balances.amounts().values().stream().noneMatch(amount -> amount.signum() == 0));
        });
    }

    @Test
    void hasNoBalanceWhereNothingWasPosted() {
        assertEquals(Usdc.ZERO, Balances.empty().dollars(Account.FREE));
        assertEquals(BigInteger.ZERO, Balances.empty().amount(Account.GAS, Unit.WEI));
    }

    @Test
    void refusesDebtAsThePriceOfAPosition() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Position(Samples.CONDITION, Samples.UP, Shares.ZERO, new Usdc(-1)));
    }

    @Test
    void refusesAChangeThatNamesAnotherIntent() {
        Order order = Order.planned(Samples.intent(), Samples.market());
        Order other = Order.planned(
                Samples.intent(
                        Samples.DOWN, Samples.intent().size(), Samples.intent().worstPrice()),
                Samples.market());
        assertThrows(IllegalArgumentException.class, () -> Change.of(order, other));
        assertTrue(Change.of(order, order).isEmpty());
        assertFalse(Change.of(order, order.asClosed()).isEmpty());
    }

    private static Entry entry(List<Posting> lines) {
        return new Entry("id", Samples.NOW, "text", lines);
    }

    private static List<Posting> transfer(Random random) {
        Usdc amount = new Usdc(1 + random.nextLong(1_000_000_000L));
        int from = random.nextInt(ACCOUNTS.size());
        int to = (from + 1 + random.nextInt(ACCOUNTS.size() - 1)) % ACCOUNTS.size();
        return List.of(
                Posting.dollars(ACCOUNTS.get(from), amount.negated()), Posting.dollars(ACCOUNTS.get(to), amount));
    }
}
