package io.polystep.domain.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.Samples;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Posting;
import io.polystep.domain.money.Usdc;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I-06")
final class PeakCheckTest {
    private final Scene scene = new Scene();

    private Check peak() {
        return scene.decide().checks().stream()
                .filter(check -> check.rule() == Check.Rule.PEAK)
                .findFirst()
                .orElseThrow();
    }

    private void money(String dollars) {
        scene.free = Usdc.of(dollars);
        scene.chainCash = scene.free;
        scene.venueCash = scene.free;
    }

    private void assertBlocks(String words) {
        Check check = peak();
        assertEquals(Status.BLOCK, check.status(), check.toString());
        assertTrue(check.findings().toString().contains(words), check.toString());
        assertTrue(scene.decide().halt().orElseThrow().contains("PEAK"));
    }

    @Test
    @DisplayName("I-06: recorded 14.91 and peak 14.91 while the chain holds 200.97")
    void stopsWhenTheChainHoldsMoreThanTheRecordedPeak() {
        scene.peak("14.91", "0");
        money("200.97");
        scene.free = Usdc.of("14.91");

        assertBlocks("at least the 200.97 dollars on the chain, found 14.91");
    }

    @Test
    @Tag("I-05")
    @DisplayName("I-05: a peak that was overwritten below the cash stops even when the ledger equals the chain")
    void stopsWhenThePeakIsBelowTheMoney() {
        scene.peak("14.91", "0");
        money("200.97");

        assertBlocks("found 14.91");
    }

    @Test
    @Tag("I-05")
    void stopsWhenALookHasRaisedAnOverwrittenPeakToWhatIsLeft() {
        scene.peak("200.97", "0");
        scene.peakSeen("300");
        money("200.97");

        assertBlocks("at least 300 dollars, as an earlier reconciliation saw it");
    }

    @Test
    void remembersTheHighestPeakWhateverIsRecordedLater() {
        scene.peak("200.97", "0");
        scene.peakSeen("300");
        assertEquals(
                Optional.of(Usdc.of("300")),
                scene.decide().cursor().orElseThrow().peakBase());
        scene.peak("310", "0");
        assertEquals(
                Optional.of(Usdc.of("310")),
                scene.decide().cursor().orElseThrow().peakBase());
        assertEquals(Status.EQUAL, peak().status());
    }

    @Test
    void letsAPeakFollowDepositsAndWithdrawals() {
        scene.peakSeen("20");
        scene.external = Usdc.of("-80");
        scene.peak("100", "0");
        assertEquals(Status.EQUAL, peak().status());
        scene.peak("99.999999", "0");
        assertBlocks("at least 100 dollars");
        scene.external = Usdc.of("-30");
        scene.peak("50", "0");
        money("50");
        assertEquals(Status.EQUAL, peak().status());
    }

    @Test
    void letsAWinReachTheChainBeforeTheLook() {
        money("110");
        scene.peak("100", "10");

        assertEquals(Status.IN_FLIGHT, peak().status());
        assertEquals(Optional.empty(), scene.decide().halt());
    }

    @Test
    void stopsWhenTheWinExplainsLessThanIsThere() {
        money("110.000001");
        scene.peak("100", "10");

        assertBlocks("no settlement since the last look explains it");
    }

    @Test
    void countsNoDepositThatIsNotInTheBooksYet() {
        scene.peak("100", "0");
        scene.chainCash = Usdc.of("150");
        scene.venueCash = scene.chainCash;
        scene.transfer("50", false, true);

        assertEquals(Status.EQUAL, peak().status());
    }

    @Test
    void countsNothingThatIsUnderInvestigation() {
        money("200.97");
        scene.suspense = Usdc.of("-186.06");
        scene.peak("14.91", "0");

        assertEquals(Status.EQUAL, peak().status());
    }

    @Test
    void saysNothingWithoutARecord() {
        assertTrue(scene.decide().checks().stream().noneMatch(check -> check.rule() == Check.Rule.PEAK));
    }

    @Test
    void gainsAreWhatOwnEntriesBrought() {
        Entry win = entry("redeem:1", Account.REALISED, "10");
        Entry loss = entry("fill:1", Account.FEES, "-4");
        Entry deposit = entry("deposit:1", Account.EXTERNAL, "50");

        assertEquals(Usdc.of("10"), RecordedPeak.gained(List.of(win, loss, deposit)));
    }

    @Test
    void gainsAreAlsoSurplusesThatAreExplained() {
        // Shares redeemed by somebody else: first the money was a surplus, now their cost stands against it.
        Usdc cost = Usdc.of("10");
        Entry explained = new Entry(
                "redeem:elsewhere",
                Scene.NOW,
                "test",
                List.of(
                        Posting.dollars(Account.position(Samples.UP), cost.negated()),
                        Posting.dollars(Account.SUSPENSE, cost)));

        assertEquals(cost, RecordedPeak.gained(List.of(explained)));
    }

    private static Entry entry(String id, Account other, String gained) {
        Usdc dollars = Usdc.of(gained);
        return new Entry(
                id,
                Scene.NOW,
                "test",
                List.of(Posting.dollars(Account.FREE, dollars), Posting.dollars(other, dollars.negated())));
    }
}
