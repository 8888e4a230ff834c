package io.polystep.ledger.planted;

import io.polystep.polymarket.ClobOrders;

/** Planted to break a rule. */
public record KnowsTheVenue(ClobOrders venue) {}
