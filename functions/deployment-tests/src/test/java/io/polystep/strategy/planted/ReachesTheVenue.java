package io.polystep.strategy.planted;

import io.polystep.polymarket.ClobOrders;

/** Planted to break a rule. */
public record ReachesTheVenue(ClobOrders venue) {}
