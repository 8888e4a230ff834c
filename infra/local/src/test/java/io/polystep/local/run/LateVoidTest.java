package io.polystep.local.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Unit;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Fill;
import io.polystep.domain.order.Order;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A fill that was booked as confirmed and is void after all, found after its order was closed. */
@Tag("I-23")
final class LateVoidTest {
    private final Tamper venue = new Tamper();
    private final Bench bench = new Bench(Map.of("ClobUrl", venue.address().toString()));

    @BeforeEach
    void openVenue() {
        venue.standBefore(bench.world.http().address());
    }

    @AfterEach
    void close() {
        bench.close();
        venue.close();
    }

    private Order bought() {
        bench.fire("ScanFunction.EveryMinute");
        bench.startOrder(bench.cloud, 1);
        bench.runOut(bench.cloud);
        Order order = bench.ledgers.orders().all().getFirst();
        assertTrue(order.closed() && !order.fills().isEmpty(), order.toString());
        assertEquals("RECONCILED", bench.reconcile().path("verdict").asText());
        return order;
    }

    /** The chain as if the fills of this order had never been settled. */
    private void unsettle(Order order) {
        long shares =
                order.fills().stream().mapToLong(fill -> fill.shares().micros()).sum();
        bench.giveShares(order.intent().token(), shares);
        bench.setChainCash("1000");
    }

    private List<String> entries() {
        return bench.ledgers.account().entries().stream().map(Entry::toString).toList();
    }

    private void assertCorrected(Order order, List<String> before) {
        Balances kept = bench.ledgers.account().balances();
        TokenId token = order.intent().token();
        Usdc fees = order.fills().stream().map(Fill::fee).reduce(Usdc.ZERO, Usdc::plus);
        Shares shares = order.fills().stream().map(Fill::shares).reduce(Shares.ZERO, Shares::plus);
        assertEquals(Usdc.of("1000"), kept.dollars(Account.FREE), "what the chain holds");
        assertEquals(BigInteger.ZERO, kept.amount(Account.position(token), new Unit.OutcomeShares(token)));
        assertEquals(Usdc.ZERO, kept.dollars(Account.position(token)), "no cost without shares");
        assertEquals(fees.negated(), kept.dollars(Account.SUSPENSE), "the fee that came back is to be explained");
        assertEquals(BigInteger.valueOf(shares.micros()), kept.amount(Account.SUSPENSE, new Unit.OutcomeShares(token)));
        List<String> after = entries();
        assertTrue(after.size() > before.size() && after.containsAll(before), "nothing that was booked has changed");
        assertEquals(Balances.of(bench.ledgers.account().entries()), kept, "kept = recomputed");
        assertEquals(order, bench.ledgers.orders().find(order.key()).orElseThrow(), "the order tells what it was told");
    }

    @Test
    @DisplayName(
            "a trade that turns FAILED after its order closed halts within one cycle, and the books follow the chain")
    void findsATradeThatFailedLate() {
        Order order = bought();
        List<String> before = entries();
        bench.advance(Duration.ofSeconds(10));
        unsettle(order);
        venue.answer(text -> text.replace("\"CONFIRMED\"", "\"FAILED\""));

        JsonNode report = bench.reconcile();

        assertEquals("MISMATCH", report.path("verdict").asText(), report.toString());
        String halt = bench.halts().getFirst();
        assertTrue(halt.contains("FILLS: ") && halt.contains("to stay CONFIRMED, found VOID"), halt);
        assertTrue(halt.contains("CASH: ") && halt.contains("SHARES: "), halt);
        assertCorrected(order, before);
    }

    @Test
    @DisplayName("an hour later, with the venue still calling it CONFIRMED, the chain alone finds it within one cycle")
    void findsASettlementThatIsGone() {
        Order order = bought();
        List<String> before = entries();
        bench.advance(Duration.ofHours(1));
        bench.reconcile();
        assertEquals(List.of(), bench.halts());
        unsettle(order);

        JsonNode report = bench.reconcile();

        assertEquals("MISMATCH", report.path("verdict").asText(), report.toString());
        assertFalse(bench.halts().getFirst().contains("FILLS: "), "the trade is too old to be listed again");
        assertCorrected(order, before);
        bench.advance(Duration.ofMinutes(1));
        assertEquals("RECONCILED", bench.reconcile().path("verdict").asText());
        assertEquals(1, bench.halts().size(), "the halt waits for a person");
    }
}
