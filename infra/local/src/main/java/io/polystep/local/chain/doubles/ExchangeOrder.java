package io.polystep.local.chain.doubles;

import io.polystep.local.chain.evm.Bytes;
import java.math.BigInteger;

/**
 * An order as the exchange contracts take it. Amounts are micro-units.
 *
 * @param salt random number
 * @param maker who pays
 * @param signer who signs
 * @param tokenId the outcome token
 * @param makerAmount what the maker gives at most
 * @param takerAmount what the maker gets for all of it, at least
 * @param side 0 buys, 1 sells
 * @param signatureType 0 EOA, 1 proxy, 2 Safe, 3 deposit wallet
 * @param timestampMillis creation time
 * @param metadata 32 bytes as a number
 * @param builder 32 bytes as a number
 * @param signature 65 bytes, or the wrapped 317 bytes of a deposit wallet
 */
public record ExchangeOrder(
        BigInteger salt,
        BigInteger maker,
        BigInteger signer,
        BigInteger tokenId,
        BigInteger makerAmount,
        BigInteger takerAmount,
        int side,
        int signatureType,
        BigInteger timestampMillis,
        BigInteger metadata,
        BigInteger builder,
        Bytes signature) {
    /** The struct's type in function signatures. */
    static final String TYPE =
            "(uint256,address,address,uint256,uint256,uint256,uint8,uint8,uint256,bytes32," + "bytes32,bytes)";

    /** The order as a dynamic tuple. */
    Calldata encoded() {
        return Calldata.tuple()
                .word(salt)
                .word(maker)
                .word(signer)
                .word(tokenId)
                .word(makerAmount)
                .word(takerAmount)
                .word(side)
                .word(signatureType)
                .word(timestampMillis)
                .word(metadata)
                .word(builder)
                .blob(signature);
    }
}
