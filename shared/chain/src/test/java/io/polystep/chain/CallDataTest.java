package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The five calls that the chain reader and writer make; the vectors of all others are run by the conformance suites. */
class CallDataTest {
    @Test
    void encodesEveryVectorOfTheCallsThatAreMade() {
        List<JsonNode> used = Vectors.cases("calldata.json").stream()
                .filter(vector -> encode(vector.path("input")).isPresent())
                .toList();
        assertEquals(24, used.size());
        for (JsonNode vector : used) {
            assertEquals(
                    vector.path("expected").path("calldata").asText(),
                    encode(vector.path("input")).orElseThrow(),
                    vector.path("id").asText());
        }
    }

    private static Optional<String> encode(JsonNode in) {
        JsonNode args = in.path("args");
        return switch (in.path("function").asText()) {
            case "redeemPositions(address,bytes32,bytes32,uint256[])" ->
                Optional.of(CallData.redeemPositions(address(args, 0), condition(args, 2)));
            case "payoutDenominator(bytes32)" -> Optional.of(CallData.payoutDenominator(condition(args, 0)));
            case "payoutNumerators(bytes32,uint256)" ->
                Optional.of(CallData.payoutNumerator(
                        condition(args, 0), Integer.parseInt(args.path(1).asText())));
            case "balanceOf(address)" -> Optional.of(CallData.balanceOf(address(args, 0)));
            case "balanceOf(address,uint256)" ->
                Optional.of(CallData.balanceOf(
                        address(args, 0), new TokenId(args.path(1).asText())));
            case "allowance(address,address)" -> Optional.of(CallData.allowance(address(args, 0), address(args, 1)));
            case "isApprovedForAll(address,address)" ->
                Optional.of(CallData.isApprovedForAll(address(args, 0), address(args, 1)));
            case "redeem(bytes31,uint256,uint256)" ->
                Optional.of(CallData.routerRedeem(position(args), amount(args, 2)));
            default -> Optional.empty();
        };
    }

    /** The position whose first 31 bytes and last byte the call names. */
    private static TokenId position(JsonNode args) {
        BigInteger condition = new BigInteger(args.path(0).asText().substring(2), 16);
        return new TokenId(condition
                .shiftLeft(8)
                .add(new BigInteger(args.path(1).asText()))
                .toString());
    }

    private static Shares amount(JsonNode args, int index) {
        return new Shares(Long.parseLong(args.path(index).asText()));
    }

    private static Address address(JsonNode args, int index) {
        return new Address(args.path(index).asText());
    }

    private static ConditionId condition(JsonNode args, int index) {
        return new ConditionId(args.path(index).asText());
    }
}
