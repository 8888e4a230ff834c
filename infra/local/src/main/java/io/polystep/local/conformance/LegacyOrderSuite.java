package io.polystep.local.conformance;

import static io.polystep.local.conformance.VectorCase.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.chain.LegacyOrder;
import io.polystep.chain.SignatureCheck;
import io.polystep.chain.WalletKey;
import io.polystep.domain.Address;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.order.Side;
import java.math.BigInteger;
import java.util.HexFormat;

/**
 * Orders of the first exchanges, which production refuses: the digest must be the expected one and the expected signature
 * the key's. Nothing in the product can sign such an order.
 */
final class LegacyOrderSuite implements VectorSuite {
    @Override
    public Comparison check(VectorCase vector) {
        byte[] digest = order(vector.input().path("order"))
                .digest(VectorCase.number(vector.input(), "chainId"), new Address(vector.in("exchange")));
        Comparison comparison =
                Comparison.of(vector).sameHex("orderHash", "0x" + HexFormat.of().formatHex(digest));
        byte[] signature = bytes(comparison.take("signature").asText());
        try (WalletKey key = Wallets.key(vector.input())) {
            boolean own = SignatureCheck.signer(digest, signature)
                    .filter(key.address()::equals)
                    .isPresent();
            return comparison.require(own, "signature: expected one by " + key.address() + ", found another's");
        }
    }

    @Override
    public String remark() {
        return "checked only: production has refused these orders since 2026-04-28, and nothing here can sign one";
    }

    private static LegacyOrder order(JsonNode order) {
        return new LegacyOrder(
                new BigInteger(text(order, "salt")),
                new Address(text(order, "maker")),
                new Address(text(order, "signer")),
                new Address(text(order, "taker")),
                new TokenId(text(order, "tokenId")),
                new BigInteger(text(order, "makerAmount")),
                new BigInteger(text(order, "takerAmount")),
                new BigInteger(text(order, "expiration")),
                new BigInteger(text(order, "nonce")),
                new BigInteger(text(order, "feeRateBps")),
                Side.valueOf(text(order, "side")),
                Wallets.type(order));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex, Math.min(2, hex.length()), hex.length());
    }
}
