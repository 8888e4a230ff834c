package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.Address;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Proxy and Safe columns of the vectors; {@link DepositWalletDerivationTest} has the other two. */
class WalletDerivationTest {
    @Test
    void derivesEveryVectorsProxyAndSafeInChecksummedSpelling() {
        List<JsonNode> vectors = Vectors.cases("wallet_derivation.json");
        assertEquals(14, vectors.size());
        for (JsonNode vector : vectors) {
            Address owner = new Address(vector.path("input").path("signer").asText());
            JsonNode expected = vector.path("expected");

            assertEquals(
                    expected.path("proxyWallet").asText(),
                    WalletDerivation.proxy(owner, Contracts.polygon()).text());
            assertEquals(
                    expected.path("gnosisSafe").asText(),
                    WalletDerivation.safe(owner, Contracts.polygon()).text());
        }
    }
}
