package io.polystep.local.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item of the table in DynamoDB's JSON. What has no type of DynamoDB's becomes bytes, which no attribute expects. */
final class StoredItem {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NUMBER = "-?[0-9]{1,38}([.][0-9]{1,38})?";
    private static final AttributeValue BYTES = AttributeValue.fromB(SdkBytes.fromUtf8String("?"));

    private StoredItem() {}

    /** The attributes, or empty when the payload is no JSON object: the service itself would not hold that. */
    static Optional<Map<String, AttributeValue>> read(Payload payload) {
        try {
            JsonNode root = JSON.readTree(payload.text());
            return root.isObject() ? Optional.of(new HashMap<>(map(root))) : Optional.empty();
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    private static Map<String, AttributeValue> map(JsonNode node) {
        return node.properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, attribute -> value(attribute.getValue())));
    }

    private static AttributeValue value(JsonNode typed) {
        if (!typed.isObject() || typed.size() != 1) {
            return BYTES;
        }
        JsonNode value = typed.iterator().next();
        return switch (typed.fieldNames().next()) {
            case "S" -> AttributeValue.fromS(value.asText());
            // The service stores numbers only.
            case "N" -> value.asText().matches(NUMBER) ? AttributeValue.fromN(value.asText()) : BYTES;
            case "BOOL" -> value.isBoolean() ? AttributeValue.fromBool(value.booleanValue()) : BYTES;
            case "NULL" -> AttributeValue.fromNul(true);
            case "M" -> value.isObject() ? AttributeValue.fromM(map(value)) : BYTES;
            case "L" ->
                value.isArray()
                        ? AttributeValue.fromL(
                                value.valueStream().map(StoredItem::value).toList())
                        : BYTES;
            default -> BYTES;
        };
    }
}
