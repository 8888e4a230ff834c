package io.polystep.local.venue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.money.Micros;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/** Pieces that several answers share. */
final class Wire {
    private static final int PAGE = 100;
    private static final String END = "LTE=";

    private Wire() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static ArrayNode texts(Collection<String> values) {
        ArrayNode array = array();
        values.forEach(array::add);
        return array;
    }

    /** Millionths as a JSON number. */
    static BigDecimal number(long micros) {
        return new BigDecimal(Micros.format(micros));
    }

    static ObjectNode error(String text) {
        return object().put("error", text);
    }

    /** One page of rows from a cursor: base64 of the offset, {@code MA==} first and {@code LTE=} after the last. */
    static ObjectNode page(List<? extends JsonNode> rows, String cursor) {
        int from = offset(cursor);
        int to = Math.min(rows.size(), from + PAGE);
        ArrayNode data = array();
        rows.subList(Math.min(from, to), to).forEach(data::add);
        return object().put("limit", PAGE)
                .put("count", data.size())
                .put("next_cursor", to < rows.size() ? cursor(to) : END)
                .set("data", data);
    }

    private static String cursor(int offset) {
        return Base64.getEncoder().encodeToString(Integer.toString(offset).getBytes(StandardCharsets.UTF_8));
    }

    private static int offset(String cursor) {
        try {
            String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            return text.equals("-1") ? Integer.MAX_VALUE - PAGE : Integer.parseUnsignedInt(text);
        } catch (IllegalArgumentException notACursor) {
            throw VenueRefusal.badRequest("Invalid next_cursor");
        }
    }
}
