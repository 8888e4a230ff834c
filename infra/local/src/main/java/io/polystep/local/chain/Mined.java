package io.polystep.local.chain;

/**
 * A transaction with what it did.
 *
 * @param transaction as it was sent
 * @param receipt its result
 */
public record Mined(SignedTransaction transaction, Receipt receipt) {}
