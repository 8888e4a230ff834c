/**
 * The domain's ports over one DynamoDB table. Start at {@link io.polystep.ledger.Ledgers#connect}; the table is described
 * in {@code docs/reference/table.md}.
 *
 * <p>How it is built: a {@code Shape} lists the attributes of one record and gives a static schema of the Enhanced
 * Client, used for every read and for whole items. Writes that need counters with conditions, condition checks and the
 * old item of a failed condition go as one low-level {@code TransactWriteItems} over the same table ({@code
 * Transaction}), because the Enhanced Client's transactions cannot express increments.
 */
@NullMarked
package io.polystep.ledger;

import org.jspecify.annotations.NullMarked;
