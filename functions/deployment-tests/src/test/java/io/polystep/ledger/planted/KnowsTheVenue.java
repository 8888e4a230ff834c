package io.polystep.ledger.planted;

import io.polystep.polymarket.Polymarket;

/** Planted to break a rule. */
public record KnowsTheVenue(Polymarket venue) {}
