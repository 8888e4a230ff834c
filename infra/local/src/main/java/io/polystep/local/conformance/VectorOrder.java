package io.polystep.local.conformance;

import static io.polystep.local.conformance.VectorCase.flag;
import static io.polystep.local.conformance.VectorCase.number;
import static io.polystep.local.conformance.VectorCase.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.chain.Contracts;
import io.polystep.chain.Eip712OrderSigner;
import io.polystep.chain.OrderTrace;
import io.polystep.chain.WalletKey;
import io.polystep.domain.Address;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Rounding;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.TickSize;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.Signature;
import io.polystep.domain.order.TimeInForce;
import io.polystep.polymarket.Amounts;
import io.polystep.polymarket.OrderBody;
import io.polystep.polymarket.OrderTerms;
import io.polystep.polymarket.Trader;
import java.time.Instant;
import java.util.Optional;

/**
 * An order case, taken the whole way by the product: amounts, fields, signature, body.
 *
 * @param input the case's input
 */
record VectorOrder(JsonNode input) {
    Trader trader() {
        return new Trader(
                new Address(text(input, "funder")), new Address(text(input, "signerAddress")), Wallets.type(input));
    }

    OrderFields fields() {
        Amounts amounts = amounts();
        Trader trader = trader();
        return new OrderFields(
                number(input, "salt"),
                trader.maker(),
                trader.orderSigner(),
                new TokenId(text(input, "tokenId")),
                amounts.maker(),
                amounts.taker(),
                side(),
                trader.type(),
                number(input, "timestamp"),
                text(input, "metadata"),
                text(input, "builder"),
                version(),
                flag(input, "negRisk"));
    }

    OrderTrace trace() {
        return OrderTrace.of(fields(), number(input, "chainId"), contracts());
    }

    Signature signature() {
        try (WalletKey key = Wallets.key(input)) {
            return new Eip712OrderSigner(key, number(input, "chainId"), contracts()).sign(fields());
        }
    }

    String body() {
        return terms().body(fields(), signature(), text(input, "owner"));
    }

    private OrderTerms terms() {
        long expiration = number(input, "expiration");
        return new OrderTerms(
                TimeInForce.valueOf(text(input, "orderType")),
                expiration == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(expiration)),
                new OrderBody.Options(flag(input, "deferExec"), flag(input, "postOnly")));
    }

    private Side side() {
        return Side.valueOf(text(input, "side"));
    }

    /** Market orders of these files were priced from the book, so they are cut down. */
    private Amounts amounts() {
        return switch (text(input, "kind")) {
            case "limit" -> Amounts.limit(side(), price(), Shares.of(text(input, "size")));
            case "market" -> Amounts.market(size(), price(), TickSize.of(text(input, "tickSize")), Rounding.DOWN);
            case "amounts" -> new Amounts(number(input, "makerAmount"), number(input, "takerAmount"));
            default ->
                throw new IllegalArgumentException(
                        "expected kind limit, market or amounts, found " + text(input, "kind"));
        };
    }

    private OrderIntent.Size size() {
        return Sizes.of(side(), text(input, "amount"));
    }

    private Price price() {
        return Price.of(text(input, "price"));
    }

    private MarketVersion version() {
        return switch (text(input, "orderVersion")) {
            case "2" -> MarketVersion.CONDITIONAL_TOKENS;
            case "3" -> MarketVersion.PROTOCOL_V2;
            default ->
                throw new IllegalArgumentException(
                        "expected order version 2 or 3, found " + text(input, "orderVersion"));
        };
    }

    /** The case's own exchange, which must be the published one on Polygon. */
    private Contracts contracts() {
        Contracts polygon = Contracts.polygon();
        Address exchange = new Address(text(input, "exchange"));
        if (version() == MarketVersion.PROTOCOL_V2 && number(input, "chainId") != Wallets.POLYGON) {
            return Contracts.fromJson("{\"exchangeV3\":\"" + exchange.text() + "\"}");
        }
        if (!polygon.exchange(version(), flag(input, "negRisk")).equals(exchange)) {
            throw new IllegalArgumentException(
                    "expected the published exchange of this kind of market, found " + exchange);
        }
        return polygon;
    }
}
