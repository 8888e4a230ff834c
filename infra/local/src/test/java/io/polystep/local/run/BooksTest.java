package io.polystep.local.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.Address;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Balances;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Posting;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BooksTest {
    private static final Instant NOW = Instant.parse("2026-04-16T07:10:00Z");
    private static final TokenId TOKEN = new TokenId("1111");
    private static final Entry OPENING = Books.opening(
            new Address("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"),
            Usdc.of("1000"),
            new BigInteger("10000000000000000000000"),
            NOW);
    private static final Entry PURCHASE = new Entry(
            "fill:1",
            NOW,
            "bought",
            List.of(
                    Posting.dollars(Account.FREE, Usdc.of("-12")),
                    Posting.dollars(Account.RESERVED, Usdc.of("2.5")),
                    Posting.dollars(Account.position(TOKEN), Usdc.of("9")),
                    Posting.dollars(Account.FEES, Usdc.of("0.5")),
                    Posting.sharesIn(Account.position(TOKEN), TOKEN, Shares.of("10")),
                    Posting.sharesOut(Account.issued(TOKEN), TOKEN, Shares.of("10")),
                    Posting.wei(Account.GAS_COIN, BigInteger.ONE.negate()),
                    Posting.wei(Account.GAS, BigInteger.ONE)));

    @Test
    void openWithWhatTheChainHolds() {
        Balances balances = Balances.of(List.of(OPENING));

        assertEquals(Usdc.of("1000"), balances.dollars(Account.FREE));
        assertEquals(Usdc.of("-1000"), balances.dollars(Account.EXTERNAL));
        assertEquals("deposit:opening:0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266", OPENING.id());
    }

    @Test
    void countCashHeldCashAndPositionsAtCostAsEquity() {
        assertEquals(Usdc.of("999.5"), Books.equity(Balances.of(List.of(OPENING, PURCHASE))));
        assertEquals(Usdc.ZERO, Books.equity(Balances.empty()));
    }

    @Test
    void tellGasInWholeCoinsAndTheRestInWholeDollarsAndShares() {
        List<Report.Balance> lines = Books.lines(Balances.of(List.of(OPENING, PURCHASE)));

        assertTrue(lines.contains(new Report.Balance("gas:coin", "POL", "9999.999999999999999999")), lines.toString());
        assertTrue(lines.contains(new Report.Balance("gas", "POL", "0.000000000000000001")), lines.toString());
        assertTrue(lines.contains(new Report.Balance("external", "POL", "-10000")), lines.toString());
        assertTrue(lines.contains(new Report.Balance("collateral:free", "USD", "988")), lines.toString());
        assertTrue(
                lines.stream()
                        .anyMatch(line -> line.account().equals("issued:1111")
                                && line.unit().startsWith("SHARES")
                                && line.amount().equals("-10")),
                lines.toString());
    }
}
