package io.polystep.local.dynamo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Asserts how the service refuses. */
final class Refusals {
    private Refusals() {}

    static void assertInvalid(Executable call) {
        assertCode("ValidationException", call);
    }

    static void assertCode(String code, Executable call) {
        DynamoDbException refused = assertThrows(DynamoDbException.class, call);
        assertEquals(code, refused.awsErrorDetails().errorCode(), refused.toString());
    }
}
