package io.polystep.local.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.chain.AbiCall;
import io.polystep.chain.AbiValue;
import io.polystep.domain.Address;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Contract calls as bytes; a function that is not on the list is refused. */
final class CalldataSuite implements VectorSuite {
    private static final Set<String> FUNCTIONS = Set.of(
            "approve(address,uint256)",
            "allowance(address,address)",
            "balanceOf(address)",
            "balanceOf(address,uint256)",
            "balanceOfBatch(address[],uint256[])",
            "setApprovalForAll(address,bool)",
            "isApprovedForAll(address,address)",
            "splitPosition(address,bytes32,bytes32,uint256[],uint256)",
            "mergePositions(address,bytes32,bytes32,uint256[],uint256)",
            "redeemPositions(address,bytes32,bytes32,uint256[])",
            "redeemPositions(bytes32,uint256[])",
            "convertPositions(bytes32,uint256,uint256)",
            "payoutDenominator(bytes32)",
            "payoutNumerators(bytes32,uint256)",
            "wrap(address,address,uint256)",
            "unwrap(address,address,uint256)",
            "split(bytes31,uint256)",
            "merge(bytes31,uint256)",
            "redeem(bytes31,uint256,uint256)");

    @Override
    public Comparison check(VectorCase vector) {
        String function = vector.in("function");
        if (!FUNCTIONS.contains(function)) {
            throw new IllegalArgumentException("expected a known contract function, found " + function);
        }
        return Comparison.of(vector)
                .sameHex(
                        "calldata",
                        AbiCall.encode(
                                function, arguments(function, vector.input().path("args"))));
    }

    private static List<AbiValue> arguments(String function, JsonNode given) {
        List<String> types = List.of(function.substring(function.indexOf('(') + 1, function.length() - 1)
                .split(",", -1));
        if (types.size() != given.size()) {
            throw new IllegalArgumentException("expected " + types.size() + " arguments, found " + given.size());
        }
        List<AbiValue> values = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            values.add(value(types.get(i), given.get(i)));
        }
        return values;
    }

    private static AbiValue value(String type, JsonNode given) {
        return switch (type) {
            case "address" -> AbiValue.of(new Address(given.asText()));
            case "uint256" -> AbiValue.of(new BigInteger(given.asText()));
            case "bool" -> AbiValue.of(flag(given));
            case "bytes31", "bytes32" -> fixed(given.asText(), Integer.parseInt(type.substring("bytes".length())));
            case "address[]" -> sequence("address", given);
            case "uint256[]" -> sequence("uint256", given);
            default -> throw new IllegalArgumentException("expected a known argument type, found " + type);
        };
    }

    private static boolean flag(JsonNode given) {
        if (!given.isBoolean()) {
            throw new IllegalArgumentException("expected true or false, found " + given);
        }
        return given.booleanValue();
    }

    private static AbiValue sequence(String type, JsonNode given) {
        return new AbiValue.Sequence(
                given.valueStream().map(item -> value(type, item)).toList());
    }

    private static AbiValue fixed(String hex, int bytes) {
        if (hex.length() != 2 + 2 * bytes) {
            throw new IllegalArgumentException("expected " + bytes + " bytes of hex, found " + hex);
        }
        return AbiValue.fixed(hex);
    }
}
