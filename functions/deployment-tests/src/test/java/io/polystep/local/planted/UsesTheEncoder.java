package io.polystep.local.planted;

import io.polystep.polymarket.Polymarket;

/** Planted to break a rule. */
public record UsesTheEncoder(Polymarket encoder) {}
