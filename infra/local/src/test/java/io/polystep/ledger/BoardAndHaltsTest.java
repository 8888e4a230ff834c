package io.polystep.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Posting;
import io.polystep.domain.ledger.Unit;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.Quote;
import io.polystep.domain.market.ScannedMarket;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.port.MarketBoard;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class BoardAndHaltsTest {
    private final TestTable table = TestTable.with("100");
    private final MarketBoard board = table.ledgers().markets();
    private final Market market = Samples.market(1);

    @Test
    void appendsQuotesAndKeepsTheNewest() {
        Quote first = quote(0, "0.4");
        board.put(market, List.of(first), Samples.NOW);
        board.put(market, List.of(quote(60, "0.5")), Samples.NOW.plusSeconds(60));

        assertEquals(
                Optional.of(new ScannedMarket(market, Samples.NOW.plusSeconds(60), List.of(first, quote(60, "0.5")))),
                board.find(market.condition()));
        for (int i = 0; i < 30; i++) {
            board.put(market, List.of(quote(i, "0.6")), Samples.NOW);
        }
        assertEquals(20, board.find(market.condition()).orElseThrow().quotes().size());
    }

    @Test
    void listsMarketsWhoseWindowContainsTheTime() {
        board.put(Samples.market(2), List.of(), Samples.NOW);
        board.put(market, List.of(), Samples.NOW);

        assertEquals(
                List.of(market, Samples.market(2)),
                board.current(Samples.NOW).stream().map(ScannedMarket::market).toList());
        assertEquals(List.of(), board.current(market.window().end()));
        assertEquals(List.of(), board.current(market.window().start().minusMillis(1)));
        assertEquals(2, board.current(market.window().end().minusMillis(1)).size());
    }

    @Test
    void expiresTwoDaysAfterTheWindow() {
        board.put(market, List.of(), Samples.NOW);

        assertEquals(
                AttributeValue.fromN(Long.toString(market.window().end().getEpochSecond() + 2 * 86_400)),
                table.item(Key.market(market.condition())).get("expiresAt"));
    }

    @Test
    void keepsTheFirstHaltAndAnAuditOfClearingIt() {
        table.ledgers().halts().set("global", "first", "alice", Samples.NOW);
        table.ledgers().halts().set("global", "second", "bob", Samples.NOW);

        assertEquals(
                List.of("global: first (alice, " + Samples.NOW + ")"),
                table.ledgers().orders().view(Samples.intent(1, 0), Samples.NOW).halts());
        table.ledgers().halts().clear("global", "mended", "carol", Samples.NOW);
        table.ledgers().halts().clear("global", "again", "dave", Samples.NOW.plusSeconds(1));

        assertEquals(
                AttributeValue.fromS("mended"),
                table.item(Key.audit("global", Samples.NOW, HaltAction.CLEARED)).get("reason"));
        assertTrue(table.item(Key.audit("global", Samples.NOW.plusSeconds(1), HaltAction.CLEARED))
                .isEmpty());
        assertEquals(
                List.of(),
                table.ledgers().orders().view(Samples.intent(1, 0), Samples.NOW).halts());
    }

    @Test
    void booksAnEntryOnceEvenAtAnotherTime() {
        Entry later = new Entry(
                "deposit:1",
                Samples.NOW.plusSeconds(9),
                "again",
                Samples.deposit("x", "5").postings());

        assertFalse(table.ledgers().account().book(later));
        assertEquals(Usdc.of("100"), table.ledgers().account().balances().dollars(Account.FREE));
        assertEquals(
                List.of(Samples.deposit("deposit:1", "100")),
                table.ledgers().account().entries());
    }

    @Test
    void keepsWeiBeyondTheRangeOfALong() {
        BigInteger wei = new BigInteger("123456789012345678901234567890");
        table.ledgers()
                .account()
                .book(new Entry(
                        "gas",
                        Samples.NOW,
                        "gas coin",
                        List.of(Posting.wei(Account.GAS_COIN, wei), Posting.wei(Account.EXTERNAL, wei.negate()))));

        assertEquals(wei, table.ledgers().account().balances().amount(Account.GAS_COIN, Unit.WEI));
    }

    @Test
    void refusesAnAccountThatTheTableDoesNotKeep() {
        Account odd = new Account("petty-cash");
        Entry entry = new Entry(
                "odd",
                Samples.NOW,
                "odd",
                List.of(
                        Posting.dollars(odd, Usdc.of("1")),
                        Posting.dollars(Account.FREE, Usdc.of("1").negated())));

        assertThrows(PermanentException.class, () -> table.ledgers().account().book(entry));
    }

    private Quote quote(long seconds, String bid) {
        return new Quote(
                Samples.NOW.plusSeconds(seconds), Samples.token(1, 0), Optional.of(Price.of(bid)), Optional.empty());
    }
}
