package io.polystep.ledger;

import io.polystep.domain.CodeVersion;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The least code version that may write, as its number. */
final class CodeFenceShape {
    static final Field<CodeVersion> LEAST = new Field<>(
            "least",
            Kind.number(
                    CodeVersion.class,
                    version -> Long.toString(version.number()),
                    text -> CodeVersion.ofNumber(Long.parseLong(text))));

    static final Shape<CodeVersion> SHAPE =
            Shape.of(CodeVersion.class).with(LEAST, version -> version).builtBy(item -> item.get(LEAST));

    private CodeFenceShape() {}

    /** Of a stored fence, for a message. */
    static CodeVersion least(Map<String, AttributeValue> stored) {
        return ItemSchema.readable(
                stored, () -> LEAST.kind().transformTo(stored.getOrDefault(LEAST.name(), AttributeValue.fromN("0"))));
    }
}
