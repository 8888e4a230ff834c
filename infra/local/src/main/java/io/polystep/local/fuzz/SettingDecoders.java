package io.polystep.local.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.polystep.chain.Contracts;
import io.polystep.chain.WalletKey;
import io.polystep.polymarket.ApiCredentials;
import io.polystep.runtime.IntentJson;
import io.polystep.runtime.Json;
import io.polystep.runtime.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts that an operator or a state machine hands in: settings, secrets, wishes. */
final class SettingDecoders {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SettingDecoders() {}

    static List<Decoder> all() {
        return new Family("chain")
                .add(
                        "settings/contracts",
                        payload -> Readings.of(() -> Contracts.fromJson(payload.text())),
                        "Contracts")
                .add(
                        "settings/wallet-secret",
                        payload -> Readings.of(
                                () -> WalletKey.fromSecret(payload.text()).address()),
                        "WalletKey")
                .add(
                        "settings/api-secret",
                        payload -> Readings.of(() -> ApiCredentials.parse(payload.text())),
                        "ApiCredentials")
                .add(
                        "settings/variables",
                        payload -> Readings.of(() -> Settings.from(texts(payload))),
                        // Modes and types are given as codes.
                        List.of(),
                        "Settings",
                        "Variables")
                .add(
                        "settings/intent",
                        payload -> Readings.of(() -> Json.STRICT
                                .read(payload.bytes(), IntentJson.class)
                                .intent()),
                        "IntentJson")
                .decoders();
    }

    /** The texts of a JSON object by name; anything else in it is left out, as a variable that is not set. */
    static Map<String, String> texts(Payload payload) {
        Map<String, String> texts = new HashMap<>();
        try {
            JSON.readTree(payload.text()).properties().forEach(entry -> put(texts, entry));
        } catch (JsonProcessingException notJson) {
            // No variables at all.
        }
        return texts;
    }

    private static void put(Map<String, String> texts, Map.Entry<String, JsonNode> entry) {
        if (entry.getValue().isValueNode() && !entry.getValue().isNull()) {
            texts.put(entry.getKey(), entry.getValue().asText());
        }
    }
}
