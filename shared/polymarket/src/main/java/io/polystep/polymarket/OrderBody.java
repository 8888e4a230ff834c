package io.polystep.polymarket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.Signature;
import io.polystep.domain.order.TimeInForce;
import io.polystep.polymarket.wire.Json;
import io.polystep.polymarket.wire.SignatureTypeCode;

/**
 * The exact text of the {@code POST /order} body. It is written once, stored, authenticated and sent as it is; nobody
 * serialises an order a second time.
 */
public final class OrderBody {
    private OrderBody() {}

    /**
     * What the venue is to do besides matching.
     *
     * @param deferExecution answer before the order is executed
     * @param postOnly refuse the order if it would trade at once; only for resting orders
     */
    public record Options(boolean deferExecution, boolean postOnly) {
        /** Neither. */
        public static final Options NONE = new Options(false, false);
    }

    /**
     * The body of an order without options.
     *
     * @param apiKey the owner in the venue's eyes
     * @param expirationSeconds Unix second at which a {@link TimeInForce#GTD} order ends; written as 0 for all others
     */
    public static String json(
            OrderFields fields, Signature signature, String apiKey, TimeInForce tif, long expirationSeconds) {
        return json(fields, signature, apiKey, tif, expirationSeconds, Options.NONE);
    }

    /** The same with options. */
    public static String json(
            OrderFields fields,
            Signature signature,
            String apiKey,
            TimeInForce tif,
            long expirationSeconds,
            Options options) {
        long expiration = tif == TimeInForce.GTD ? expirationSeconds : 0;
        ObjectNode body = Json.object();
        body.put("deferExec", options.deferExecution());
        body.put("postOnly", options.postOnly());
        body.set("order", order(fields, signature, expiration));
        body.put("owner", apiKey);
        body.put("orderType", tif.name());
        return body.toString();
    }

    private static ObjectNode order(OrderFields fields, Signature signature, long expiration) {
        return Json.object()
                .put("salt", fields.salt())
                .put("maker", fields.maker().text())
                .put("signer", fields.signer().text())
                .put("tokenId", fields.token().value())
                .put("makerAmount", Long.toString(fields.makerAmount()))
                .put("takerAmount", Long.toString(fields.takerAmount()))
                .put("side", fields.side().name())
                .put("signatureType", SignatureTypeCode.of(fields.signatureType()))
                .put("timestamp", Long.toString(fields.timestampMillis()))
                .put("expiration", Long.toString(expiration))
                .put("metadata", fields.metadata())
                .put("builder", fields.builder())
                .put("signature", signature.value());
    }
}
