package io.polystep.strategy.planted;

import io.polystep.polymarket.Polymarket;

/** Planted to break a rule. */
public record ReachesTheVenue(Polymarket venue) {}
