package io.polystep.domain.reconciliation;

import java.time.Instant;

/**
 * How far reconciliation has looked.
 *
 * @param block last block whose transfers are all booked
 * @param tradesFrom trades matched before this have all been seen in a comparison that was whole
 */
public record Cursor(long block, Instant tradesFrom) {}
