package io.polystep.local.run;

/**
 * One claim that a run checks at its end.
 *
 * @param claim what must hold
 * @param holds whether it does
 * @param detail the numbers on both sides
 */
public record Proof(String claim, boolean holds, String detail) {}
