package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConditionalTokenIdsTest {
    @Test
    void computesEveryVectorsIds() {
        List<JsonNode> vectors = Vectors.cases("ctf_ids.json");
        assertEquals(30, vectors.size());
        vectors.forEach(ConditionalTokenIdsTest::assertIds);
    }

    @Test
    void computesTheIdsOfPublishedMarkets() {
        Path file = shared().resolve("data/ctf_ids_real.json");
        assumeTrue(Files.exists(file), () -> "skipped: no " + file + "; set POLYSTEP_SHARED to the shared data folder");
        List<JsonNode> vectors = Vectors.cases(file);
        assertEquals(60, vectors.size());
        vectors.forEach(ConditionalTokenIdsTest::assertIds);
    }

    private static Path shared() {
        Path root = Path.of(System.getProperty("polystep.root", "."));
        return root.resolve(
                Optional.ofNullable(System.getenv("POLYSTEP_SHARED")).orElse("../shared"));
    }

    private static void assertIds(JsonNode vector) {
        JsonNode in = vector.path("input");
        JsonNode expected = vector.path("expected");
        String id = vector.path("id").asText();
        ConditionId condition = new ConditionId(in.path("conditionId").asText());
        Address collateral = new Address(in.path("collateral").asText());
        if (in.has("oracle")) {
            ConditionId computed = ConditionalTokenIds.condition(
                    new Address(in.path("oracle").asText()),
                    in.path("questionId").asText(),
                    in.path("outcomeSlotCount").asInt());
            assertEquals(condition, computed, id);
        }
        for (int index = 0; index < 2; index++) {
            assertEquals(
                    expected.path("collectionIds").path(index).asText(),
                    Bytes.hex(Bytes.word(ConditionalTokenIds.collection(condition, 1 << index))),
                    id);
            assertEquals(
                    expected.path("positionIds").path(index).asText(),
                    ConditionalTokenIds.token(collateral, condition, index).value(),
                    id);
        }
    }
}
