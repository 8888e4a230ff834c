package io.polystep.domain.state;

import io.polystep.domain.money.Usdc;
import java.time.Instant;

/**
 * The last look at the money outside the books.
 *
 * @param amount collateral dollars in the wallet
 * @param source who said so, for example {@code chain}
 * @param block number of the newest block when it was read; 0 before the first look
 * @param asOf when
 */
public record CashReading(Usdc amount, String source, long block, Instant asOf) {
    /** Refuses a negative amount or block, and a reading of nobody. */
    public CashReading {
        if (amount.isNegative() || block < 0 || source.isBlank()) {
            throw new IllegalArgumentException("expected an amount and a block of zero or more and a source, found "
                    + amount + ", " + block + ", '" + source + "'");
        }
    }
}
