package io.polystep.polymarket.data;

import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.money.Usdc;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.Outcome;
import io.polystep.polymarket.wire.Page;
import java.util.Optional;

/**
 * What the data service reports about a wallet. The wallet is the one that holds the funds, never the signing key's own
 * account unless they are the same. A wallet that the service does not know gives no rows, not an error.
 */
public interface PortfolioReads {
    /** Positions. */
    Outcome<Page<PositionRow>> positions(Address wallet, PositionFilter filter, Deadline deadline);

    /** What all positions are worth; empty when the service does not know the wallet. */
    Outcome<Optional<Usdc>> value(Address wallet, Deadline deadline);

    /** Trades, newest first. */
    Outcome<Page<ActivityRow>> trades(Address wallet, Deadline deadline);

    /** Everything that moved shares or dollars, newest first. */
    Outcome<Page<ActivityRow>> activity(Address wallet, Deadline deadline);

    /** How a condition was resolved; no rows while it is not known. */
    Outcome<Page<ResolutionRow>> resolutions(ConditionId condition, Deadline deadline);
}
