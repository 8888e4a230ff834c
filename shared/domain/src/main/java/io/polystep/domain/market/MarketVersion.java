package io.polystep.domain.market;

import java.math.BigInteger;

/** Which contracts a market trades on; it decides the exchange and the signing domain. Anything else is refused. */
public enum MarketVersion {
    /** Conditional tokens with CLOB V2 exchanges (signing domain version 2); the venue's {@code "v1"}. */
    CONDITIONAL_TOKENS,
    /** Protocol V2 positions with ExchangeV3 (signing domain version 3); the venue's {@code "v2"}. */
    PROTOCOL_V2;

    private static final int FREE_BITS_START = 40;
    private static final int FREE_BITS_COUNT = 64;

    /**
     * Which contracts keep a token: Protocol V2 leaves bits 40 to 103 of an id zero, a hash practically never does.
     * Source: venue protocol reference, version negotiation.
     */
    public static MarketVersion of(TokenId token) {
        BigInteger free = token.number().shiftRight(FREE_BITS_START);
        boolean zero = free.getLowestSetBit() >= FREE_BITS_COUNT || free.signum() == 0;
        return zero ? PROTOCOL_V2 : CONDITIONAL_TOKENS;
    }
}
