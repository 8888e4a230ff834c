package io.polystep.local.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Posting;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.state.StateRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The recorded peak, watched by the deployed reconciliation beside the look that raises it. */
@Tag("I-06")
final class PeakTest {
    private Bench bench = new Bench(Map.of(), Usdc.of("200.97"));

    @AfterEach
    void close() {
        bench.close();
    }

    private static JsonNode peak(JsonNode report) {
        for (JsonNode check : report.path("checks")) {
            if (check.path("rule").asText().equals("PEAK")) {
                return check;
            }
        }
        throw new AssertionError("expected a check of PEAK, found " + report);
    }

    private void assertHalts(String words) {
        JsonNode report = bench.reconcile();
        assertEquals("MISMATCH", report.path("verdict").asText(), report.toString());
        assertEquals("BLOCK", peak(report).path("status").asText(), report.toString());
        assertTrue(peak(report).path("findings").toString().contains(words), report.toString());
        assertEquals(1, bench.halts().size());
        assertTrue(bench.halts().getFirst().contains("PEAK: "), bench.halts().toString());
    }

    private Usdc recorded() {
        return bench.ledgers.state().find().map(StateRecord::peak).orElseThrow();
    }

    @Test
    @DisplayName("I-06: recorded balance 14.91 and peak 14.91 while the chain holds 200.97")
    void haltsForTheDocumentedNumbers() {
        bench.close();
        bench = new Bench(Map.of(), Usdc.of("14.91"));
        bench.reconcile();
        bench.setChainCash("200.97");

        assertHalts("at least the 200.97 dollars on the chain, found 14.91");
        assertTrue(bench.halts().getFirst().contains("CASH: "), "the balance is as wrong as the peak");
    }

    @Test
    @Tag("I-05")
    @DisplayName("I-05, I-06: a peak of 14.91 beside a ledger and a chain that agree on 200.97")
    void haltsForAnOverwrittenPeakThoughTheBalancesAgree() {
        bench.overwritePeak("14.91");

        assertHalts("at least the 200.97 dollars on the chain, found 14.91");
    }

    @Test
    @Tag("I-05")
    @DisplayName("I-05: a look that raises the overwritten peak to what is left does not hide that it was 300")
    void haltsForALostPeakAfterALookHasRaisedIt() {
        bench.overwritePeak("300");
        assertEquals("EQUAL", peak(bench.reconcile()).path("status").asText());
        bench.overwritePeak("14.91");
        bench.fire("StateFunction.EveryMinute");
        assertEquals(Usdc.of("200.97"), recorded());

        assertHalts("at least 300 dollars, as an earlier reconciliation saw it");
        bench.advance(Duration.ofMinutes(1));
        assertHalts("found 200.97");
    }

    @Test
    void isSilentAfterADepositAndAWithdrawal() {
        bench.reconcile();
        bench.deposit("50");
        assertEquals("RECONCILED", bench.reconcile().path("verdict").asText());
        bench.withdraw("100");

        assertEquals("RECONCILED", bench.reconcile().path("verdict").asText());
        assertEquals(Usdc.of("150.97"), recorded());
    }

    @Test
    void isSilentWhileAWinWaitsForTheNextLook() {
        bench.fire("StateFunction.EveryMinute");
        bench.reconcile();
        bench.advance(Duration.ofSeconds(20));
        bench.setChainCash("206.97");
        Usdc won = Usdc.of("6");
        bench.ledgers
                .account()
                .book(new Entry(
                        "redeem:test",
                        bench.clock.instant(),
                        "won",
                        List.of(Posting.dollars(Account.FREE, won), Posting.dollars(Account.REALISED, won.negated()))));

        JsonNode early = bench.reconcile();
        assertEquals("IN_FLIGHT", peak(early).path("status").asText(), early.toString());
        assertEquals(List.of(), bench.halts());

        bench.fire("StateFunction.EveryMinute");
        assertEquals(Usdc.of("206.97"), recorded());
        assertEquals("EQUAL", peak(bench.reconcile()).path("status").asText());
    }
}
