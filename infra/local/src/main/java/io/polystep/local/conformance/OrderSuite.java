package io.polystep.local.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.chain.OrderTrace;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.Signature;

/** Orders from price and size to the authenticated request. */
final class OrderSuite implements VectorSuite {
    /** 0x and the 65 bytes that the key makes. */
    private static final int INNER_DIGITS = 2 + 2 * 65;

    @Override
    public Comparison check(VectorCase vector) {
        VectorOrder order = new VectorOrder(vector.input());
        Comparison comparison = Comparison.of(vector);
        compareFields(comparison, order.fields());
        compareHashes(comparison, order.trace());
        compareSignature(comparison, order.signature());
        String body = order.body();
        JsonNode l2 = vector.input().path("l2");
        return comparison
                .same("postBody", body)
                .same(
                        "l2Signature",
                        Hmac.signature(l2, vector.in("owner"), vector.in("signerAddress"), "/order", body));
    }

    private static void compareFields(Comparison comparison, OrderFields fields) {
        comparison
                .same("maker", fields.maker().text())
                .same("signer", fields.signer().text())
                .same("makerAmount", Long.toString(fields.makerAmount()))
                .same("takerAmount", Long.toString(fields.takerAmount()));
    }

    private static void compareHashes(Comparison comparison, OrderTrace trace) {
        comparison
                .sameHex("domainSeparator", trace.domainSeparator())
                .sameHex("structHash", trace.structHash())
                .sameHex("orderHash", trace.orderHash());
        if (comparison.expects("typedDataSignDigest")) {
            comparison.sameHex("typedDataSignDigest", trace.signedDigest());
        }
    }

    private static void compareSignature(Comparison comparison, Signature signature) {
        comparison.sameHex("signature", signature.value());
        if (comparison.expects("innerSignature")) {
            comparison.sameHex("innerSignature", signature.value().substring(0, INNER_DIGITS));
        }
    }
}
