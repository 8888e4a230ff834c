package io.polystep.chain;

import io.polystep.domain.Address;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.SignatureType;
import java.math.BigInteger;

/**
 * An order of the venue's first exchanges (domain version 1), which production has refused since 2026-04-28. Its digest
 * can be computed to read and check old records; nothing here signs or sends one.
 *
 * @param salt any unsigned number
 * @param maker the wallet that pays
 * @param signer the key's account
 * @param taker the only account that may fill it; zero for anybody
 * @param token the outcome
 * @param makerAmount what the maker gives, in millionths
 * @param takerAmount what it takes at least, in millionths
 * @param expiration Unix second, 0 for none
 * @param nonce the exchange's cancel counter
 * @param feeRateBps the most fee that the maker accepts, in hundredths of a percent
 * @param side buy or sell
 * @param signatureType kind of wallet
 */
public record LegacyOrder(
        BigInteger salt,
        Address maker,
        Address signer,
        Address taker,
        TokenId token,
        BigInteger makerAmount,
        BigInteger takerAmount,
        BigInteger expiration,
        BigInteger nonce,
        BigInteger feeRateBps,
        Side side,
        SignatureType signatureType) {
    private static final String TYPE = "Order(uint256 salt,address maker,address signer,address taker,uint256 tokenId,"
            + "uint256 makerAmount,uint256 takerAmount,uint256 expiration,uint256 nonce,uint256 feeRateBps,uint8 side,"
            + "uint8 signatureType)";

    /**
     * The order id, which is also what was signed: 32 bytes.
     *
     * @param exchange the verifying contract
     */
    public byte[] digest(long chainId, Address exchange) {
        byte[] struct = Keccak.digest(
                Keccak.digest(TYPE),
                Bytes.word(salt),
                Bytes.word(maker),
                Bytes.word(signer),
                Bytes.word(taker),
                Bytes.word(token.number()),
                Bytes.word(makerAmount),
                Bytes.word(takerAmount),
                Bytes.word(expiration),
                Bytes.word(nonce),
                Bytes.word(feeRateBps),
                Bytes.word(OrderDigest.code(side)),
                Bytes.word(OrderDigest.code(signatureType)));
        return Eip712.digest(Eip712.domain("Polymarket CTF Exchange", "1", chainId, exchange), struct);
    }
}
