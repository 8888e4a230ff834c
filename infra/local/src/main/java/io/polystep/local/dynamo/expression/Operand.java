package io.polystep.local.dynamo.expression;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Something in a condition that has a value. */
public sealed interface Operand {
    /** The value at a path, absent when nothing is there. */
    record Path(DocumentPath path) implements Operand {}

    /** A value from the request. */
    record Literal(AttributeValue value) implements Operand {}

    /** Length of a text or binary, or number of elements. */
    record Size(DocumentPath path) implements Operand {}
}
