/**
 * An append-only journal on disk: records go in as bytes and come back in order after any crash. It knows nothing of
 * what the records mean, so the table, the state-machine log, the venue and the chain each keep one. Entry point:
 * {@link io.polystep.local.journal.Journal}.
 */
@NullMarked
package io.polystep.local.journal;

import org.jspecify.annotations.NullMarked;
