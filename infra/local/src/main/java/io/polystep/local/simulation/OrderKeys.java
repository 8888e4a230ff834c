package io.polystep.local.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.polystep.runtime.IntentJson;

/** Intent keys of intents that travel as JSON. */
final class OrderKeys {
    private static final ObjectMapper JSON = new ObjectMapper();

    private OrderKeys() {}

    static String of(JsonNode intent) {
        try {
            return JSON.treeToValue(intent, IntentJson.class).intent().key().value();
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("expected an intent, found " + intent, malformed);
        }
    }
}
