package io.polystep.scan.planted;

import io.polystep.chain.WalletKey;

/** Planted to break a rule. */
public record HoldsAKey(WalletKey key) {}
