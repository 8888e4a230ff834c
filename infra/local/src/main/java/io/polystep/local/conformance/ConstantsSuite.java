package io.polystep.local.conformance;

import static io.polystep.local.conformance.VectorCase.number;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.chain.Contracts;
import io.polystep.chain.DomainSeparator;
import io.polystep.chain.Keccak;
import io.polystep.chain.OrderTrace;
import io.polystep.domain.Address;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.Side;
import java.util.HexFormat;
import java.util.List;

/** The order type's hash, the domain separators, and the struct hash that the exchange's own tests pin. */
final class ConstantsSuite implements VectorSuite {
    private static final List<Side> SIDES = List.of(Side.BUY, Side.SELL);

    @Override
    public Comparison check(VectorCase vector) {
        Comparison comparison = Comparison.of(vector);
        if (comparison.expects("typeHash")) {
            return typeHash(vector, comparison);
        }
        return comparison.expects("structHash")
                ? comparison.sameHex("structHash", structHash(vector))
                : comparison.sameHex("domainSeparator", separator(vector));
    }

    private static Comparison typeHash(VectorCase vector, Comparison comparison) {
        return comparison
                .sameHex("typeHash", "0x" + HexFormat.of().formatHex(Keccak.digest(OrderTrace.type())))
                .require(OrderTrace.type().equals(vector.in("typeString")), "typeString: found " + OrderTrace.type());
    }

    private static String separator(VectorCase vector) {
        return DomainSeparator.of(
                vector.in("name"),
                vector.in("version"),
                number(vector.input(), "chainId"),
                new Address(vector.in("verifyingContract")));
    }

    /** The exchange and the chain are not part of the struct. */
    private static String structHash(VectorCase vector) {
        JsonNode input = vector.input();
        OrderFields fields = new OrderFields(
                number(input, "salt"),
                new Address(vector.in("maker")),
                new Address(vector.in("signer")),
                new TokenId(vector.in("tokenId")),
                number(input, "makerAmount"),
                number(input, "takerAmount"),
                SIDES.get(Integer.parseInt(vector.in("side"))),
                Wallets.type(input),
                number(input, "timestamp"),
                vector.in("metadata"),
                vector.in("builder"),
                MarketVersion.CONDITIONAL_TOKENS,
                false);
        return OrderTrace.of(fields, Wallets.POLYGON, Contracts.polygon()).structHash();
    }
}
