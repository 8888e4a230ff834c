package io.polystep.domain.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Posting;
import io.polystep.domain.money.Usdc;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class PeakHistoryTest {
    private final List<Entry> entries = new ArrayList<>();

    @Test
    @DisplayName("I-05, I-07: a past peak can be derived again from the books")
    @Tag("I-07")
    void i07DerivesThePeakFromTheBooks() {
        book(Account.EXTERNAL, "300");
        book(Account.REALISED, "86.97");
        book(Account.REALISED, "-186");

        assertEquals(Usdc.of("386.97"), PeakHistory.of(entries));
    }

    @Test
    void movesThePeakWithWhatComesAndGoes() {
        book(Account.EXTERNAL, "100");
        book(Account.FEES, "-10");
        book(Account.EXTERNAL, "50");
        assertEquals(Usdc.of("150"), PeakHistory.of(entries));

        book(Account.EXTERNAL, "-120");

        assertEquals(Usdc.of("30"), PeakHistory.of(entries));
    }

    @Test
    void isZeroForEmptyBooks() {
        assertEquals(Usdc.ZERO, PeakHistory.of(entries));
    }

    private void book(Account from, String dollars) {
        Usdc amount = Usdc.of(dollars);
        entries.add(new Entry(
                "e" + entries.size(),
                Instant.EPOCH,
                "test",
                List.of(Posting.dollars(Account.FREE, amount), Posting.dollars(from, amount.negated()))));
    }
}
