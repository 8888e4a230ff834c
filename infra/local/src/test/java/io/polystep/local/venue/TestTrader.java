package io.polystep.local.venue;

import io.polystep.domain.Address;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.SignatureType;
import java.math.BigInteger;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;

/** Signs orders with a public development key. */
final class TestTrader {
    private static final ECKeyPair KEY =
            ECKeyPair.create(new BigInteger("ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80", 16));

    final Address signer = new Address(Keys.toChecksumAddress("0x" + Keys.getAddress(KEY)));
    final VenueCredentials credentials = VenueCredentials.of(signer);

    VenueAccount account() {
        return new VenueAccount(signer, signer, SignatureType.EOA, credentials);
    }

    OrderFields fields(long salt, String token, Side side, long makerAmount, long takerAmount) {
        return fields(SignatureType.EOA, salt, token, side, makerAmount, takerAmount);
    }

    Address wallet(SignatureType type) {
        return new WalletDerivation(VenueNetwork.polygon()).maker(signer, type);
    }

    OrderFields fields(SignatureType type, long salt, String token, Side side, long makerAmount, long takerAmount) {
        return new OrderFields(
                salt,
                wallet(type),
                type == SignatureType.POLY_1271 ? wallet(type) : signer,
                new TokenId(token),
                makerAmount,
                takerAmount,
                side,
                type,
                1_776_323_400_000L,
                OrderFields.ZERO_BYTES32,
                OrderFields.ZERO_BYTES32,
                MarketVersion.CONDITIONAL_TOKENS,
                false);
    }

    String sign(OrderFields fields) {
        VenueNetwork network = VenueNetwork.polygon();
        return fields.signatureType() == SignatureType.POLY_1271
                ? sign(OrderSignature.nestedDigest(fields, network)) + OrderSignature.tail(fields, network)
                : sign(OrderDigest.of(fields, network));
    }

    String sign(byte[] digest) {
        Sign.SignatureData signature = Sign.signMessage(digest, KEY, false);
        return Eip712.hex(Eip712.concat(signature.getR(), signature.getS(), signature.getV()));
    }

    String body(OrderFields fields, String type, String expiration, boolean postOnly) {
        return body(fields, sign(fields), credentials.apiKey(), type, expiration, postOnly);
    }

    static String body(
            OrderFields fields, String signature, String owner, String type, String expiration, boolean postOnly) {
        return "{\"deferExec\":false,\"postOnly\":" + postOnly + ",\"order\":{\"salt\":" + fields.salt()
                + ",\"maker\":\"" + fields.maker() + "\",\"signer\":\"" + fields.signer() + "\",\"tokenId\":\""
                + fields.token() + "\",\"makerAmount\":\"" + fields.makerAmount() + "\",\"takerAmount\":\""
                + fields.takerAmount() + "\",\"side\":\"" + fields.side() + "\",\"signatureType\":"
                + WireCodes.code(fields.signatureType()) + ",\"timestamp\":\"" + fields.timestampMillis()
                + "\",\"expiration\":\"" + expiration + "\",\"metadata\":\"" + fields.metadata()
                + "\",\"builder\":\"" + fields.builder() + "\",\"signature\":\"" + signature + "\"},\"owner\":\""
                + owner + "\",\"orderType\":\"" + type + "\"}";
    }
}
