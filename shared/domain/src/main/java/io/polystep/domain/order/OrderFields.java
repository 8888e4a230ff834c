package io.polystep.domain.order;

import io.polystep.domain.Address;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.market.TokenId;

/**
 * The fields of an order that are signed, plus what chooses the signing domain. Source: venue protocol reference, orders.
 *
 * @param salt 0 to 2^53 − 1
 * @param maker the wallet that pays
 * @param signer the key's account (the wallet itself for {@link SignatureType#POLY_1271})
 * @param token the outcome
 * @param makerAmount what the maker gives, in millionths: dollars for a buy, shares for a sale
 * @param takerAmount what the maker gets at least, in millionths
 * @param side buy or sell
 * @param signatureType kind of wallet
 * @param timestampMillis creation time
 * @param metadata 32 bytes of hex, zero by default
 * @param builder 32 bytes of hex, zero by default
 * @param version chooses the exchange and the domain version
 * @param negRisk chooses the neg-risk exchange of {@link MarketVersion#CONDITIONAL_TOKENS}
 */
public record OrderFields(
        long salt,
        Address maker,
        Address signer,
        TokenId token,
        long makerAmount,
        long takerAmount,
        Side side,
        SignatureType signatureType,
        long timestampMillis,
        String metadata,
        String builder,
        MarketVersion version,
        boolean negRisk) {
    /** 32 zero bytes: no metadata, no builder. */
    public static final String ZERO_BYTES32 = "0x" + "0".repeat(64);

    private static final long MAX_SAFE_INTEGER = (1L << 53) - 1;

    /** Refuses a salt that does not survive JSON and amounts that are not positive. */
    public OrderFields {
        if (salt < 0 || salt > MAX_SAFE_INTEGER) {
            throw new IllegalArgumentException("expected a salt from 0 to 2^53-1, found " + salt);
        }
        if (makerAmount <= 0 || takerAmount <= 0) {
            throw new IllegalArgumentException(
                    "expected amounts above zero, found maker " + makerAmount + " and taker " + takerAmount);
        }
    }
}
