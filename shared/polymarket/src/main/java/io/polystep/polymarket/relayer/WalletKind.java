package io.polystep.polymarket.relayer;

/** Kinds of wallets that the relayer acts for. */
public enum WalletKind {
    /** A Safe. */
    SAFE,
    /** A proxy wallet. */
    PROXY,
    /** A deposit wallet. */
    WALLET
}
