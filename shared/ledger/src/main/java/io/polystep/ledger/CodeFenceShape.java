package io.polystep.ledger;

import io.polystep.domain.CodeVersion;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The least code version that may write, as its number. */
final class CodeFenceShape {
    static final Field<Long> LEAST = new Field<>("least", Kinds.LONG);

    static final Shape<CodeVersion> SHAPE = Shape.of(CodeVersion.class)
            .with(LEAST, CodeVersion::number)
            .builtBy(item -> CodeVersion.ofNumber(item.get(LEAST)));

    private CodeFenceShape() {}

    /** Of a stored fence, for a message. */
    static CodeVersion least(Map<String, AttributeValue> stored) {
        return CodeVersion.ofNumber(
                LEAST.kind().transformTo(stored.getOrDefault(LEAST.name(), AttributeValue.fromN("0"))));
    }
}
