package io.polystep.domain.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.polystep.domain.Samples;
import io.polystep.domain.Seeded;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Exposure;
import io.polystep.domain.ledger.Posting;
import io.polystep.domain.ledger.Unit;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.risk.Gate;
import io.polystep.domain.risk.Limits;
import io.polystep.domain.risk.RiskView;
import io.polystep.domain.risk.Verdict;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One order from the gate to its close, its fills reported in any order, any number of times, confirmed or void. */
class MoneyConservationTest {
    private static final Usdc OPENING = Usdc.of("100");

    @Test
    void neitherMakesNorLosesMoneyInWhateverOrderFillsAreReported() {
        Seeded.rounds(20_261_121, 500, MoneyConservationTest::liveThrough);
    }

    private static void liveThrough(Random random) {
        List<Fill> ends = settledFills(random);
        Books books = new Books(reservation());
        List<Fill> reports = reports(ends, random);
        int cancelAfter = random.nextInt(reports.size() + 1);
        for (int i = 0; i < reports.size(); i++) {
            Optional<OrderEvent> event =
                    i == cancelAfter ? Optional.of(new OrderEvent.Cancelled(Samples.NOW, "killed")) : Optional.empty();
            books.apply(OrderBooking.observe(books.order, event, List.of(reports.get(i)), Samples.NOW));
        }
        if (!books.order.state().terminal()) {
            books.apply(Change.of(books.order, books.order.after(new OrderEvent.Cancelled(Samples.NOW, "killed"))));
        }
        books.apply(OrderBooking.close(books.order, Samples.NOW));
        books.requireEndOf(ends);
    }

    /** Up to six fills that together stay within 10 dollars. */
    private static List<Fill> settledFills(Random random) {
        List<Fill> fills = new ArrayList<>();
        int count = random.nextInt(7);
        for (int i = 0; i < count; i++) {
            FillStatus status = random.nextInt(4) == 0 ? FillStatus.VOID : FillStatus.CONFIRMED;
            long value = 1 + random.nextLong(1_600_000);
            fills.add(Samples.fill(
                    "t" + i,
                    new Usdc(2 * value).toString(),
                    new Usdc(value).toString(),
                    new Usdc(value * 35 / 1_000).toString(),
                    status));
        }
        return fills;
    }

    /** Each fill some times provisional and at least once settled, shuffled. */
    private static List<Fill> reports(List<Fill> ends, Random random) {
        List<Fill> reports = new ArrayList<>();
        for (Fill fill : ends) {
            reports.addAll(Collections.nCopies(random.nextInt(3), fill.with(FillStatus.PROVISIONAL)));
            reports.addAll(Collections.nCopies(1 + random.nextInt(2), fill));
        }
        Collections.shuffle(reports, random);
        return reports;
    }

    private static Change reservation() {
        Limits limits = new Limits(
                Usdc.of("50"), Usdc.of("50"), Usdc.of("50"), 5, 5, Usdc.of("50"), 1_000, 1_000, Usdc.of("1000000"));
        RiskView view = new RiskView(OPENING, Exposure.NONE, Exposure.NONE, 0, Samples.standing("0"), List.of());
        Verdict verdict = Gate.decide(Samples.intent(), Samples.market(), limits, view, Samples.NOW);
        return ((Verdict.Granted) verdict).change();
    }

    /** The books of one account with one order. */
    private static final class Books {
        private final List<Entry> entries = new ArrayList<>();
        private Exposure exposure = Exposure.NONE;
        private Order order;

        Books(Change reservation) {
            entries.add(new Entry(
                    "deposit",
                    Samples.NOW,
                    "deposit",
                    List.of(
                            Posting.dollars(Account.FREE, OPENING),
                            Posting.dollars(Account.EXTERNAL, OPENING.negated()))));
            order = reservation.before();
            apply(reservation);
            apply(Change.of(order, order.after(new OrderEvent.Signed(Samples.NOW, Samples.signed()))));
            apply(Change.of(order, order.after(new OrderEvent.Sent(Samples.NOW))));
        }

        void apply(Change change) {
            assertEquals(order, change.before());
            entries.addAll(change.entries());
            exposure = exposure.plus(change.exposure());
            order = change.after();
            requireConservation();
        }

        private void requireConservation() {
            Balances balances = Balances.of(entries);
            Usdc cost = balances.dollars(Account.position(Samples.UP));
            Usdc ours = balances.dollars(Account.FREE)
                    .plus(balances.dollars(Account.RESERVED))
                    .plus(cost)
                    .plus(balances.dollars(Account.FEES));
            assertEquals(OPENING, ours);
            assertEquals(order.hold(), balances.dollars(Account.RESERVED));
            assertEquals(order.hold().plus(cost), exposure.atRisk());
            Map<Unit, BigInteger> sums = balances.amounts().entrySet().stream()
                    .collect(Collectors.groupingBy(
                            entry -> entry.getKey().unit(),
                            Collectors.reducing(BigInteger.ZERO, Map.Entry::getValue, BigInteger::add)));
            sums.forEach((unit, sum) -> assertEquals(BigInteger.ZERO, sum, unit.toString()));
        }

        void requireEndOf(List<Fill> ends) {
            List<Fill> confirmed = ends.stream()
                    .filter(fill -> fill.status() == FillStatus.CONFIRMED)
                    .toList();
            Usdc cost = confirmed.stream().map(Fill::value).reduce(Usdc.ZERO, Usdc::plus);
            assertEquals(cost, Balances.of(entries).dollars(Account.position(Samples.UP)));
            assertEquals(Usdc.ZERO, order.hold());
            assertEquals(new Exposure(cost, 0, 1), exposure);
            assertEquals(
                    confirmed.size(),
                    entries.stream()
                            .filter(entry -> entry.id().startsWith("fill:"))
                            .count());
            assertFalse(order.awaitsSettlement());
        }
    }
}
