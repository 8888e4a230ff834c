package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.Address;
import java.util.List;
import org.junit.jupiter.api.Test;

class DepositWalletDerivationTest {
    @Test
    void derivesEveryVectorsDepositWalletByBothRecipes() {
        List<JsonNode> vectors = Vectors.cases("wallet_derivation.json");
        assertEquals(14, vectors.size());
        for (JsonNode vector : vectors) {
            Address owner = new Address(vector.path("input").path("signer").asText());
            JsonNode expected = vector.path("expected");

            assertEquals(
                    expected.path("depositWalletBeacon").asText(),
                    DepositWalletDerivation.beacon(owner, WalletContracts.polygon())
                            .text());
            assertEquals(
                    expected.path("depositWalletUups").asText(),
                    DepositWalletDerivation.uups(owner, WalletContracts.polygon())
                            .text());
        }
    }
}
