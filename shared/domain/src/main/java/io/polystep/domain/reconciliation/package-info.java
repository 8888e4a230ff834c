/**
 * Ledger against chain and venue. Start at {@link io.polystep.domain.reconciliation.Reconciliation#decide}: it takes what
 * was read, whole or with the reason why not, and says what agrees, what is on its way, and what must stop new risk.
 */
@NullMarked
package io.polystep.domain.reconciliation;

import org.jspecify.annotations.NullMarked;
