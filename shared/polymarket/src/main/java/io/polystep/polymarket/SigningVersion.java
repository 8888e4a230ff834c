package io.polystep.polymarket;

import io.polystep.domain.market.MarketVersion;

/** The version of the signing domain that a market's orders carry. Source: venue protocol reference, signed struct. */
public final class SigningVersion {
    private SigningVersion() {}

    /** 2 for conditional tokens, 3 for Protocol V2. */
    public static int of(MarketVersion market) {
        return switch (market) {
            case CONDITIONAL_TOKENS -> 2;
            case PROTOCOL_V2 -> 3;
        };
    }
}
