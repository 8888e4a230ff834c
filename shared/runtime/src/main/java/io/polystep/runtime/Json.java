package io.polystep.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.polystep.domain.error.PermanentException;
import java.io.IOException;

/** Records to JSON and back. */
public final class Json {
    /** Every component must be there, nothing else may be, no kind of value is taken for another. */
    public static final Json STRICT = new Json(strict());

    /** For what AWS sends: fields that we do not know are skipped, missing ones are null. */
    public static final Json OF_A_TRIGGER = new Json(JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build());

    private static final int MOST_CHARACTERS = 500;

    private final JsonMapper mapper;

    private Json(JsonMapper mapper) {
        this.mapper = mapper;
    }

    private static JsonMapper strict() {
        return JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                // Without the second, 0.9 would be read as the whole number 0.
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    /**
     * Reads one record.
     *
     * @throws PermanentException if the text is not exactly one; the text itself is not repeated
     */
    public <T> T read(byte[] json, Class<T> type) {
        try {
            T read = mapper.readerFor(type).readValue(json, 0, json.length);
            if (read == null) {
                throw new PermanentException("expected the JSON of a " + type.getSimpleName() + ", found null");
            }
            return read;
        } catch (JsonProcessingException malformed) {
            malformed.clearLocation();
            throw new PermanentException(
                    "expected the JSON of a " + type.getSimpleName() + ", found: "
                            + shortened(malformed.getOriginalMessage()),
                    malformed);
        } catch (IOException | NumberFormatException unreadable) {
            // Bytes in no encoding of JSON, or an exponent beyond all bounds.
            throw new PermanentException(
                    "expected the JSON of a " + type.getSimpleName() + ", found unreadable bytes", unreadable);
        }
    }

    /** Writes one record. */
    public byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(
                    "expected a record that can be written, found " + value.getClass(), unwritable);
        }
    }

    private static String shortened(String message) {
        return message.length() <= MOST_CHARACTERS ? message : message.substring(0, MOST_CHARACTERS) + "...";
    }
}
