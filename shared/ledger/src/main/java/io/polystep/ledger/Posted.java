package io.polystep.ledger;

import io.polystep.domain.market.ScannedMarket;

/**
 * A market on the board with the revision of its item.
 *
 * @param scanned what the scans saw
 * @param revision number of stored versions
 */
record Posted(ScannedMarket scanned, long revision) {}
