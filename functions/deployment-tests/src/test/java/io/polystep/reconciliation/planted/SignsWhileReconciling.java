package io.polystep.reconciliation.planted;

import io.polystep.chain.WalletKey;

/** Planted to break a rule. */
public record SignsWhileReconciling(WalletKey key) {}
