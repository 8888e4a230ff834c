package io.polystep.local.simulation.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.local.simulation.world.WireReply;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Bad answers of the venue, and what can be done to good ones. */
final class WireFaults {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private WireFaults() {}

    static WireReply page403() {
        return WireReply.of(403, "<html><head><title>403 Forbidden</title></head><body>cloudflare</body></html>");
    }

    static WireReply throttled(boolean bySigner) {
        Map<String, String> headers = bySigner
                ? Map.of("Poly-RateLimit-Remaining", "0", "Poly-RateLimit-Reset", "1", "Retry-After", "1")
                : Map.of();
        return new WireReply(429, headers, "{\"error\":\"rate limit exceeded\"}");
    }

    static WireReply refused(String text) {
        return WireReply.of(400, NODES.objectNode().put("error", text).toString());
    }

    static WireReply truncated(WireReply whole, int percent) {
        return whole.withBody(whole.body().substring(0, whole.body().length() * percent / 100));
    }

    static WireReply duplicated(WireReply once) {
        JsonNode body = parse(once.body());
        if (body instanceof ArrayNode rows) {
            ArrayNode twice = rows.deepCopy();
            twice.addAll(rows.deepCopy());
            return once.withBody(twice.toString());
        }
        if (body.path("data") instanceof ArrayNode rows) {
            rows.addAll(rows.deepCopy());
            return once.withBody(body.toString());
        }
        return once.withBody(once.body() + once.body());
    }

    static WireReply reordered(WireReply ordered) {
        return ordered.withBody(reversed(parse(ordered.body())).toString());
    }

    private static JsonNode reversed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(object.properties());
            Collections.reverse(fields);
            ObjectNode turned = NODES.objectNode();
            fields.forEach(field -> turned.set(
                    field.getKey(), field.getKey().equals("data") ? reversed(field.getValue()) : field.getValue()));
            return turned;
        }
        if (node instanceof ArrayNode array) {
            List<JsonNode> rows = new ArrayList<>();
            array.forEach(rows::add);
            Collections.reverse(rows);
            return NODES.arrayNode().addAll(rows);
        }
        return node;
    }

    /** Books in which the best bid is above the best ask, or with nothing, or of long ago. */
    static WireReply books(WireReply reply, FaultKind kind) {
        JsonNode body = parse(reply.body());
        if (!body.isArray()) {
            return reply;
        }
        body.forEach(node -> spoil((ObjectNode) node, kind));
        return reply.withBody(body.toString());
    }

    private static void spoil(ObjectNode book, FaultKind kind) {
        switch (kind) {
            case BOOK_EMPTY -> {
                book.putArray("bids");
                book.putArray("asks");
            }
            case BOOK_CROSSED -> {
                JsonNode bids = book.path("bids");
                book.set("bids", book.path("asks"));
                book.set("asks", bids);
            }
            default ->
                book.put("timestamp", Long.toString(book.path("timestamp").asLong() - 600_000));
        }
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException("expected the venue's JSON, found " + text, malformed);
        }
    }
}
