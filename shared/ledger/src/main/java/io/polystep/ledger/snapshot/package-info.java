/**
 * Snapshots of the whole table as files, and their restore into a new one. Start at {@link
 * io.polystep.ledger.snapshot.Snapshots#take} and {@link io.polystep.ledger.snapshot.Restore}; the format and the argument
 * are in {@code docs/concepts/state.md}.
 */
@NullMarked
package io.polystep.ledger.snapshot;

import org.jspecify.annotations.NullMarked;
