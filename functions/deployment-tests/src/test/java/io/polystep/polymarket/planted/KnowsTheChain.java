package io.polystep.polymarket.planted;

import io.polystep.chain.WalletKey;

/** Planted to break a rule. */
public record KnowsTheChain(WalletKey key) {}
