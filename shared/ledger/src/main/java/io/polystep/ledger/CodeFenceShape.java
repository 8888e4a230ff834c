package io.polystep.ledger;

import io.polystep.domain.CodeVersion;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The least code version that may write, as its number. */
final class CodeFenceShape {
    static final Field<Long> LEAST = new Field<>("least", Kinds.LONG);

    static final Shape<CodeVersion> SHAPE =
            Shape.of(CodeVersion.class).with(LEAST, CodeVersion::number).builtBy(CodeFenceShape::build);

    private CodeFenceShape() {}

    private static CodeVersion build(Item item) {
        try {
            return CodeVersion.ofNumber(item.get(LEAST));
        } catch (IllegalArgumentException noVersion) {
            throw new IllegalArgumentException(LEAST.name() + ": " + noVersion.getMessage(), noVersion);
        }
    }

    /** Of a stored fence, for a message. */
    static CodeVersion least(Map<String, AttributeValue> stored) {
        return CodeVersion.ofNumber(
                LEAST.kind().transformTo(stored.getOrDefault(LEAST.name(), AttributeValue.fromN("0"))));
    }
}
