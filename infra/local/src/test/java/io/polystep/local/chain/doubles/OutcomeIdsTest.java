package io.polystep.local.chain.doubles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.local.chain.Hex;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class OutcomeIdsTest {
    private final TestWorld world = new TestWorld();

    @Test
    void computesEveryPublishedId() {
        int checked = 0;
        for (JsonNode vector : TestWorld.vectors("ctf_ids.json")) {
            check(vector);
            checked++;
        }

        assertEquals(30, checked);
    }

    @Test
    void computesTheIdsOfARealMarketOracle() {
        BigInteger condition = ask(
                "getConditionId(address,bytes32,uint256)",
                call -> call.word(Hex.readAddress("0x6A9D222616C90FcA5754cd1333cFD9b7fb6a4F74"))
                        .word(0)
                        .word(2));

        assertEquals("0xeb2da2fdcec996aa51435fe41862a2bc78d97c61ad804e25543de582a9cfc149", Hex.word(condition));
        assertEquals(
                new BigInteger("99295797976469771945445259085357816511001826235218219001574892494622513187015"),
                world.position(Addresses.USDC_E, condition, 1));
        assertEquals(
                new BigInteger("107718403409469977084646226208857312190309301045424079920996390862433637015911"),
                world.position(Addresses.USDC_E, condition, 2));
    }

    private void check(JsonNode vector) {
        JsonNode input = vector.get("input");
        JsonNode expected = vector.get("expected");
        BigInteger condition = Hex.readNumber(expected.get("conditionId").asText());
        if (input.hasNonNull("oracle")) {
            BigInteger found = ask(
                    "getConditionId(address,bytes32,uint256)",
                    call -> call.word(Hex.readAddress(input.get("oracle").asText()))
                            .word(Hex.readNumber(input.get("questionId").asText()))
                            .word(input.get("outcomeSlotCount").asLong()));
            assertEquals(condition, found, vector.get("id").asText());
        }
        for (int slot = 0; slot < 2; slot++) {
            BigInteger position =
                    world.position(Hex.readAddress(input.get("collateral").asText()), condition, slot + 1L);
            assertEquals(
                    expected.get("positionIds").get(slot).asText(),
                    position.toString(),
                    vector.get("id").asText());
        }
    }

    private BigInteger ask(String signature, java.util.function.UnaryOperator<Calldata> arguments) {
        return world.ask(Addresses.CONDITIONAL_TOKENS, arguments.apply(Calldata.of(signature)));
    }
}
