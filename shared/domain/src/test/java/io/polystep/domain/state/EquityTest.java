package io.polystep.domain.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.polystep.domain.ledger.Position;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class EquityTest {
    private static final Instant NOW = Instant.parse("2026-04-16T07:11:00Z");
    private static final ConditionId MARKET = new ConditionId("0x" + "0a".repeat(32));
    private static final ConditionId OTHER = new ConditionId("0x" + "0b".repeat(32));

    @Test
    void countsReservedCashAndTheSmallerOfCostAndBid() {
        Mark cheaper = mark(new Worth.Quoted(Price.of("0.4"), NOW));
        Mark dearer = mark(new Worth.Quoted(Price.of("0.9"), NOW));

        assertEquals(Equity.exactly(usd("94")), Equity.of(money("90", "5"), List.of(cheaper), NOW));
        assertEquals(Equity.exactly(usd("95")), Equity.of(money("90", "5"), List.of(dearer), NOW));
    }

    @Test
    @DisplayName("I-08: five open positions of 7 % each are no drawdown when nothing is lost")
    @Tag("I-08")
    void i08OpenPositionsAreNoLoss() {
        BookedMoney books = money("65", "35");
        Mark atCost = new Mark(MARKET, usd("35"), usd("35"), usd("35"), NOW);

        Equity equity = Equity.of(books, List.of(atCost), NOW);

        assertEquals(Equity.exactly(usd("100")), equity);
        assertEquals(Drawdown.NONE, Drawdown.of(usd("100"), equity));
    }

    @Test
    @DisplayName("I-31: a resolved position counts its payout once and not its cost besides")
    @Tag("I-31")
    void i31CountsAResolvedPositionOnce() {
        Mark won = mark(new Worth.Resolved(usd("10")));
        Mark lost = mark(new Worth.Resolved(Usdc.ZERO));

        assertEquals(Equity.exactly(usd("100")), Equity.of(money("90", "5"), List.of(won), NOW));
        assertEquals(Equity.exactly(usd("90")), Equity.of(money("90", "5"), List.of(lost), NOW));
    }

    @Test
    void knowsNothingOfAPositionWithoutABidOrWithoutAMark() {
        Equity unbid = Equity.of(money("90", "5"), List.of(mark(new Worth.Unknown("no bid"))), NOW);
        Equity unmarked = Equity.of(money("90", "5"), List.of(), NOW);

        assertEquals(new Equity(usd("90"), usd("95")), unbid);
        assertEquals(unbid, unmarked);
    }

    @Test
    void forgetsAnOldQuoteAndAnOldMark() {
        Instant old = NOW.minus(StateRecord.FRESH).minusNanos(1);
        Mark oldQuote = mark(new Worth.Quoted(Price.of("0.4"), old));
        Mark oldMark = new Mark(MARKET, usd("5"), usd("4"), usd("4"), old);

        assertEquals(new Equity(usd("90"), usd("95")), Equity.of(money("90", "5"), List.of(oldQuote), NOW));
        assertEquals(new Equity(usd("90"), usd("95")), Equity.of(money("90", "5"), List.of(oldMark), NOW));
        assertEquals(
                Equity.exactly(usd("94")),
                Equity.of(money("90", "5"), List.of(oldMark), NOW.minus(Duration.ofSeconds(1))));
    }

    @Test
    void countsWhatWasBoughtAfterTheMarkAsNotKnown() {
        Mark half = new Mark(MARKET, usd("5"), usd("4"), usd("4"), NOW);

        assertEquals(new Equity(usd("84"), usd("90")), Equity.of(money("80", "11"), List.of(half), NOW));
    }

    @Test
    void usesNoMarksThatBelongToOtherBooks() {
        Mark one = new Mark(MARKET, usd("5"), usd("4"), usd("4"), NOW);
        Mark two = new Mark(OTHER, usd("5"), usd("5"), usd("5"), NOW);

        assertEquals(new Equity(usd("90"), usd("95")), Equity.of(money("90", "5"), List.of(one, two), NOW));
    }

    @Test
    void countsAGapUnderInvestigationAsPossibleAndASurplusAsNotOurs() {
        BookedMoney gap = new BookedMoney(usd("90"), Usdc.ZERO, usd("5"));
        BookedMoney surplus = new BookedMoney(usd("90"), Usdc.ZERO, usd("5").negated());

        assertEquals(new Equity(usd("90"), usd("95")), Equity.of(gap, List.of(), NOW));
        assertEquals(new Equity(usd("85"), usd("90")), Equity.of(surplus, List.of(), NOW));
    }

    @Test
    void refusesAReversedInterval() {
        assertThrows(IllegalArgumentException.class, () -> new Equity(usd("2"), usd("1")));
    }

    private static Mark mark(Worth worth) {
        Position position = new Position(MARKET, new TokenId("7"), Shares.of("10"), usd("5"));
        return Valuation.mark(MARKET, List.of(new Valuation(position, worth)), NOW);
    }

    private static BookedMoney money(String cash, String openCost) {
        return new BookedMoney(usd(cash), usd(openCost), Usdc.ZERO);
    }

    private static Usdc usd(String dollars) {
        return Usdc.of(dollars);
    }
}
