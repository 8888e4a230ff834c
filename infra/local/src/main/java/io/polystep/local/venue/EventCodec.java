package io.polystep.local.venue;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Events as JSON, one per log record: readable with any tool. */
final class EventCodec {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .build();

    private EventCodec() {}

    static byte[] encode(VenueEvent event) {
        try {
            return JSON.writerFor(VenueEvent.class).writeValueAsBytes(event);
        } catch (JsonProcessingException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }

    /** Reads one record; a record that is not an event stops the reopening, because the state would be a guess. */
    static VenueEvent decode(byte[] record) {
        try {
            return JSON.readValue(record, VenueEvent.class);
        } catch (IOException notAnEvent) {
            throw new UncheckedIOException(
                    "expected a venue event in the log, found: "
                            + new String(record, 0, Math.min(80, record.length), StandardCharsets.UTF_8),
                    notAnEvent);
        }
    }
}
