package io.polystep.domain.port;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.Quote;
import io.polystep.domain.market.ScannedMarket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the scan wrote for the other steps to read. Derived data: it may expire and be scanned again. */
public interface MarketBoard {
    /** Stores what a scan saw now; quotes are appended to the earlier ones. */
    void put(Market market, List<Quote> quotes, Instant scannedAt);

    /** Markets whose window contains {@code now}, by slug. */
    List<ScannedMarket> current(Instant now);

    /** One market, even when its window is over, as long as it has not expired. */
    Optional<ScannedMarket> find(ConditionId condition);
}
