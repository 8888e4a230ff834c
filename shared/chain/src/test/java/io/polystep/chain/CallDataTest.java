package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
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
        assertEquals(15, used.size());
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
            default -> Optional.empty();
        };
    }

    private static Address address(JsonNode args, int index) {
        return new Address(args.path(index).asText());
    }

    private static ConditionId condition(JsonNode args, int index) {
        return new ConditionId(args.path(index).asText());
    }
}
