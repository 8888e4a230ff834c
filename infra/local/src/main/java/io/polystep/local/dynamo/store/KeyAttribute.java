package io.polystep.local.dynamo.store;

import io.polystep.local.dynamo.value.Rejection;
import io.polystep.local.dynamo.value.Sizes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One attribute of a key.
 *
 * @param name attribute name
 * @param type S, N or B
 */
public record KeyAttribute(String name, AttributeValue.Type type) {

    /** Refuses a value of another type, an empty one, and one longer than {@code maxBytes}. */
    void requireValid(AttributeValue value, int maxBytes) {
        if (value.type() != type) {
            throw invalid("Type mismatch for key " + name + " expected: " + type + " actual: " + value.type());
        }
        int size = Sizes.of(value);
        if (size == 0) {
            throw invalid("The AttributeValue for a key attribute cannot contain an empty string or binary value. Key: "
                    + name);
        }
        if (size > maxBytes) {
            throw invalid("Size of key " + name + " has exceeded the maximum size limit of " + maxBytes + " bytes");
        }
    }

    private static RuntimeException invalid(String message) {
        return Rejection.validation("One or more parameter values were invalid: " + message);
    }
}
