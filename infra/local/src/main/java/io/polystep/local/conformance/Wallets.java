package io.polystep.local.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.chain.WalletKey;
import io.polystep.domain.order.SignatureType;
import io.polystep.polymarket.wire.Json;

/** The keys of the vectors, which are public knowledge, and the wallets that they stand for. */
final class Wallets {
    /** Chain id of Polygon. */
    static final long POLYGON = 137;

    private Wallets() {}

    /** The key of an input; the caller closes it. */
    static WalletKey key(JsonNode input) {
        String key = VectorCase.text(input, "privateKey");
        return WalletKey.fromSecret(Json.object().put("privateKey", key).toString());
    }

    /** The kind of wallet of an input. */
    static SignatureType type(JsonNode input) {
        return switch (VectorCase.text(input, "signatureType")) {
            case "0" -> SignatureType.EOA;
            case "1" -> SignatureType.POLY_PROXY;
            case "2" -> SignatureType.POLY_GNOSIS_SAFE;
            case "3" -> SignatureType.POLY_1271;
            default ->
                throw new IllegalArgumentException(
                        "expected signature type 0 to 3, found " + VectorCase.text(input, "signatureType"));
        };
    }
}
