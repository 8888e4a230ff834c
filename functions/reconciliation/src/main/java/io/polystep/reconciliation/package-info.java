/**
 * The function that compares the ledger with chain and venue every minute. Start at {@link
 * io.polystep.reconciliation.Round}; the decision itself is {@link io.polystep.domain.reconciliation.Reconciliation}.
 */
@NullMarked
package io.polystep.reconciliation;

import org.jspecify.annotations.NullMarked;
