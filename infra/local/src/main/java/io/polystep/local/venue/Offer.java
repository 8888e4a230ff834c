package io.polystep.local.venue;

/**
 * Shares that an order can trade against at one recorded level.
 *
 * @param priceMicros the level's price, told from the order's token
 * @param recordedMicros shares that the recording shows there
 * @param freeMicros those that we have not consumed yet, above zero
 */
record Offer(long priceMicros, long recordedMicros, long freeMicros) {}
