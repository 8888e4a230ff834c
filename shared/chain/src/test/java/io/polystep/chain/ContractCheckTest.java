package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import java.net.http.HttpClient;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractCheckTest {
    private static final Contracts CONTRACTS = Contracts.polygon();
    private static final Address STRANGER = new Address("0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC");

    private final ScriptedNode node = new ScriptedNode();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ContractCheck check = new ContractCheck(new JsonRpc(http, List.of(node.uri())), CONTRACTS);
    private final Map<String, Address> getters = new HashMap<>();

    @AfterEach
    void closeNode() {
        http.close();
        node.close();
    }

    @Test
    void acceptsAdaptersOfTheConfiguredDollarAndTokens() {
        scriptMatchingAdapters();

        check.requireConsistent();
        assertEquals(Collections.nCopies(6, "eth_call"), node.methods());
    }

    @ParameterizedTest
    @CsvSource({
        "false, f5f1f1a7", "false, 165d1f36", "false, 195187e1",
        "true, f5f1f1a7", "true, 165d1f36", "true, 195187e1"
    })
    void refusesAnAdapterOfSomethingElse(boolean negRisk, String selector) {
        scriptMatchingAdapters();
        getters.put(CONTRACTS.adapter(negRisk).text() + " 0x" + selector, STRANGER);

        PermanentException refusal = assertThrows(PermanentException.class, check::requireConsistent);
        assertTrue(String.valueOf(refusal.getMessage()).contains(STRANGER.text()), refusal::getMessage);
    }

    @Test
    void refusesAnAddressWithoutContract() {
        node.on("eth_call", "\"0x\"");

        assertThrows(PermanentException.class, check::requireConsistent);
    }

    private void scriptMatchingAdapters() {
        for (Address adapter : List.of(CONTRACTS.adapter(false), CONTRACTS.adapter(true))) {
            getters.put(adapter.text() + " 0xf5f1f1a7", CONTRACTS.collateral());
            getters.put(adapter.text() + " 0x165d1f36", CONTRACTS.conditionalTokens());
            getters.put(adapter.text() + " 0x195187e1", CONTRACTS.bridgedDollar());
        }
        Function<JsonNode, String> answer = params -> {
            JsonNode call = params.path(0);
            Address found = getters.get(
                    call.path("to").asText() + " " + call.path("data").asText());
            return found == null ? "\"0x\"" : "\"" + Bytes.hex(Bytes.word(found)) + "\"";
        };
        node.on("eth_call", answer);
    }
}
