package io.polystep.polymarket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.Address;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Rounding;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.TickSize;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.Signature;
import io.polystep.domain.order.SignatureType;
import io.polystep.domain.order.TimeInForce;
import io.polystep.polymarket.wire.Json;
import io.polystep.polymarket.wire.SignatureTypeCode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrderBodyTest {
    static Stream<Vectors.Case> orders() {
        return Stream.concat(Vectors.cases("order_v2").stream(), Vectors.cases("order_v3").stream());
    }

    static List<Vectors.Case> batches() {
        return Vectors.cases("batch_orders");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("orders")
    void writesTheBytesOfTheVector(Vectors.Case vector) {
        assertEquals(vector.out("postBody"), body(vector.input(), vector.out("signature"), vector.out("orderHash")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("orders")
    void writesABodyWhoseAuthenticationIsThatOfTheVector(Vectors.Case vector) {
        JsonNode l2 = vector.input().path("l2");

        String signature = l2Signature(
                new ApiCredentials(vector.in("owner"), text(l2, "secret"), text(l2, "passphrase")),
                vector.in("signerAddress"),
                "/order",
                body(vector.input(), vector.out("signature"), vector.out("orderHash")),
                l2.path("timestamp").asLong());

        assertEquals(vector.out("l2Signature"), signature);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("orders")
    void derivesTheSignerFieldOfTheVectorFromTheWalletKind(Vectors.Case vector) {
        Trader trader = trader(vector.input());

        assertEquals(vector.out("maker"), trader.maker().text());
        assertEquals(vector.out("signer"), trader.orderSigner().text());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("batches")
    void joinsToTheBatchBodyOfTheVector(Vectors.Case vector) {
        JsonNode l2 = vector.input().path("l2");
        List<JsonNode> orders = vector.input().path("orders").valueStream().toList();
        JsonNode sent = Json.parse(vector.out("body"));

        String body = IntStream.range(0, orders.size())
                .mapToObj(i -> body(
                        orders.get(i),
                        sent.path(i).path("order").path("signature").asText(),
                        vector.expected().path("orderHashes").path(i).asText()))
                .collect(Collectors.joining(",", "[", "]"));

        assertEquals(vector.out("body"), body);
        assertEquals(
                vector.out("signature"),
                l2Signature(
                        new ApiCredentials(text(l2, "apiKey"), text(l2, "secret"), text(l2, "passphrase")),
                        vector.in("address"),
                        "/orders",
                        body,
                        l2.path("timestamp").asLong()));
    }

    @Test
    void writesExpirationZeroForAnOrderThatDoesNotRest() {
        String body = OrderBody.json(
                Accounts.order().fields(),
                new Signature(Accounts.HASH, "0x11"),
                "owner",
                TimeInForce.FAK,
                1_799_387_847L);

        assertTrue(body.contains("\"expiration\":\"0\""), body);
    }

    private static String body(JsonNode input, String signature, String hash) {
        return OrderBody.json(
                fields(input),
                new Signature(new OrderHash(hash), signature),
                text(input, "owner"),
                TimeInForce.valueOf(text(input, "orderType")),
                Long.parseLong(text(input, "expiration")),
                new OrderBody.Options(
                        input.path("deferExec").asBoolean(),
                        input.path("postOnly").asBoolean()));
    }

    private static OrderFields fields(JsonNode input) {
        Trader trader = trader(input);
        Amounts amounts = amounts(input);
        return new OrderFields(
                Long.parseLong(text(input, "salt")),
                trader.maker(),
                trader.orderSigner(),
                new TokenId(text(input, "tokenId")),
                amounts.maker(),
                amounts.taker(),
                Side.valueOf(text(input, "side")),
                trader.type(),
                Long.parseLong(text(input, "timestamp")),
                text(input, "metadata"),
                text(input, "builder"),
                input.path("orderVersion").asInt() == 3 ? MarketVersion.PROTOCOL_V2 : MarketVersion.CONDITIONAL_TOKENS,
                input.path("negRisk").asBoolean());
    }

    private static Trader trader(JsonNode input) {
        return new Trader(
                new Address(text(input, "funder")),
                new Address(text(input, "signerAddress")),
                type(input.path("signatureType").asInt()));
    }

    private static SignatureType type(int code) {
        return Stream.of(SignatureType.values())
                .filter(type -> SignatureTypeCode.of(type) == code)
                .findFirst()
                .orElseThrow();
    }

    /** The older client behind these vectors always cuts market orders down. */
    private static Amounts amounts(JsonNode input) {
        Side side = Side.valueOf(text(input, "side"));
        return switch (text(input, "kind")) {
            case "limit" -> Amounts.limit(side, price(input), Shares.of(text(input, "size")));
            case "market" ->
                side == Side.BUY
                        ? Amounts.marketBuy(Usdc.of(text(input, "amount")), price(input), tick(input), Rounding.DOWN)
                        : Amounts.marketSell(
                                Shares.of(text(input, "amount")), price(input), tick(input), Rounding.DOWN);
            default ->
                new Amounts(Long.parseLong(text(input, "makerAmount")), Long.parseLong(text(input, "takerAmount")));
        };
    }

    private static Price price(JsonNode input) {
        return Price.of(text(input, "price"));
    }

    private static TickSize tick(JsonNode input) {
        return TickSize.of(text(input, "tickSize"));
    }

    private static String l2Signature(
            ApiCredentials credentials, String account, String path, String body, long second) {
        return new L2Auth(credentials, new Address(account))
                .headers("POST", path, body, Instant.ofEpochSecond(second))
                .getOrDefault("POLY_SIGNATURE", "none");
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}
