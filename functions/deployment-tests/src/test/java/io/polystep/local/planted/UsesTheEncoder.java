package io.polystep.local.planted;

import io.polystep.polymarket.ClobOrders;

/** Planted to break a rule. */
public record UsesTheEncoder(ClobOrders encoder) {}
