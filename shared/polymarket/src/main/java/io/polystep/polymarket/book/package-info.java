/**
 * Order books kept in memory from the market channel: a decoder for full books that makes no objects for prices, and the
 * book that snapshots and changes are applied to. Prices and sizes are whole micro-units from the first byte on.
 */
@NullMarked
package io.polystep.polymarket.book;

import org.jspecify.annotations.NullMarked;
