package io.polystep.local.venue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** A client's end of a channel that keeps what it hears. */
final class HeardFrames implements ChannelPeer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> frames = new ArrayList<>();
    private int closedWith;

    @Override
    public void text(String frame) {
        frames.add(frame);
    }

    @Override
    public void close(int code, String reason) {
        closedWith = code;
    }

    int closedWith() {
        return closedWith;
    }

    /** The frames since the last call, as they came. */
    List<String> texts() {
        List<String> heard = List.copyOf(frames);
        frames.clear();
        return heard;
    }

    /** The events since the last call; a frame can hold several. */
    List<JsonNode> events() {
        List<JsonNode> events = new ArrayList<>();
        for (String frame : texts()) {
            JsonNode node = parse(frame);
            if (node.isArray()) {
                node.forEach(events::add);
            } else {
                events.add(node);
            }
        }
        return events;
    }

    /** The types of the events since the last call. */
    List<String> types() {
        return events().stream().map(event -> event.path("event_type").asText()).toList();
    }

    private static JsonNode parse(String frame) {
        try {
            return JSON.readTree(frame);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("expected JSON, found " + frame, notJson);
        }
    }
}
