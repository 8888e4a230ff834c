package io.polystep.domain.market;

/** Which contracts a market trades on; it decides the exchange and the signing domain. Anything else is refused. */
public enum MarketVersion {
    /** Conditional tokens with CLOB V2 exchanges (signing domain version 2); the venue's {@code "v1"}. */
    CONDITIONAL_TOKENS,
    /** Protocol V2 positions with ExchangeV3 (signing domain version 3); the venue's {@code "v2"}. */
    PROTOCOL_V2
}
