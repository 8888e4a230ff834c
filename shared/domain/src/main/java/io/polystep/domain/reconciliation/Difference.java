package io.polystep.domain.reconciliation;

import io.polystep.domain.ledger.Entry;
import io.polystep.domain.market.ConditionId;
import java.util.Optional;

/**
 * A difference that the books take over, so that they equal the chain again and the difference stands in an account of
 * its own until it is explained.
 *
 * @param entry to be booked only if nothing was booked since the books were read
 * @param market the market of the shares that it moves; empty when it moves none
 */
public record Difference(Entry entry, Optional<ConditionId> market) {}
