package io.polystep.local.venue;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.Address;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.TimeInForce;

/** The body of {@code POST /order}. Whatever is missing or of the wrong kind is {@code Invalid order payload}. */
final class OrderPayload {
    private final JsonNode body;
    private final JsonNode order;

    private OrderPayload(JsonNode body) {
        this.body = body;
        this.order = body.path("order");
    }

    static OrderPayload of(JsonNode body) {
        return new OrderPayload(body);
    }

    boolean isBuy() {
        return side() == Side.BUY;
    }

    String owner() {
        return text(body, "owner");
    }

    String token() {
        return text(order, "tokenId");
    }

    String signature() {
        return text(order, "signature");
    }

    boolean postOnly() {
        return body.path("postOnly").asBoolean(false);
    }

    boolean deferred() {
        return body.path("deferExec").asBoolean(false);
    }

    long expiration() {
        return number(text(order, "expiration"));
    }

    TimeInForce timeInForce() {
        return switch (text(body, "orderType")) {
            case "GTC" -> TimeInForce.GTC;
            case "GTD" -> TimeInForce.GTD;
            case "FOK" -> TimeInForce.FOK;
            case "FAK" -> TimeInForce.FAK;
            default -> throw VenueRefusal.invalidPayload();
        };
    }

    OrderFields fields(MarketVersion version, boolean negRisk) {
        JsonNode salt = order.path("salt");
        JsonNode type = order.path("signatureType");
        if (!salt.isIntegralNumber() || !salt.canConvertToLong() || !type.isInt()) {
            throw VenueRefusal.invalidPayload();
        }
        try {
            return new OrderFields(
                    salt.longValue(),
                    new Address(text(order, "maker")),
                    new Address(text(order, "signer")),
                    new TokenId(token()),
                    number(text(order, "makerAmount")),
                    number(text(order, "takerAmount")),
                    side(),
                    WireCodes.signatureType(type.intValue()).orElseThrow(VenueRefusal::invalidPayload),
                    number(text(order, "timestamp")),
                    bytes32("metadata"),
                    bytes32("builder"),
                    version,
                    negRisk);
        } catch (IllegalArgumentException outOfRange) {
            throw VenueRefusal.invalidPayload();
        }
    }

    private Side side() {
        return switch (text(order, "side")) {
            case "BUY" -> Side.BUY;
            case "SELL" -> Side.SELL;
            default -> throw VenueRefusal.invalidPayload();
        };
    }

    private String bytes32(String field) {
        String value = text(order, field);
        if (!value.matches("0x[0-9a-fA-F]{64}")) {
            throw VenueRefusal.invalidPayload();
        }
        return value;
    }

    private static long number(String digits) {
        if (!digits.matches("[0-9]{1,18}")) {
            throw VenueRefusal.invalidPayload();
        }
        return Long.parseLong(digits);
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isTextual()) {
            throw VenueRefusal.invalidPayload();
        }
        return value.textValue();
    }
}
