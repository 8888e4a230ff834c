package io.polystep.domain.reconciliation;

import io.polystep.domain.money.Usdc;
import java.time.Instant;
import java.util.Optional;

/**
 * How far reconciliation has looked.
 *
 * @param block last block whose transfers are all booked
 * @param tradesFrom trades matched before this have all been seen in a comparison that was whole
 * @param peakBase the highest recorded peak that was seen, less all deposits and plus all withdrawals until then; empty
 *     while none was seen
 */
public record Cursor(long block, Instant tradesFrom, Optional<Usdc> peakBase) {}
