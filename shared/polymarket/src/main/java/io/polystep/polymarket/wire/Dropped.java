package io.polystep.polymarket.wire;

/**
 * A row that could not be read and is not among the results.
 *
 * @param index its place in the page, from 0
 * @param reason names the field, what was expected and what was found
 */
public record Dropped(int index, String reason) {}
