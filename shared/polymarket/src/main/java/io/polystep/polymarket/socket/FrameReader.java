package io.polystep.polymarket.socket;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.market.TokenId;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Json;
import io.polystep.polymarket.wire.MalformedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a frame apart: a JSON object, an array of them, or the text {@code PONG}. Each row that does not fit is rejected
 * by itself; the others count.
 *
 * @param <M> the channel's messages
 */
final class FrameReader<M> {
    private static final String PONG = "PONG";

    /** Reads one row of a known type. */
    interface RowReader<M> {
        /** Adds to {@code messages} and {@code rejected}; throws {@link MalformedException} for a row of no use. */
        void read(String type, Fields row, List<M> messages, List<Rejected> rejected);
    }

    private final RowReader<M> rows;
    private final List<M> messages = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();

    FrameReader(RowReader<M> rows) {
        this.rows = rows;
    }

    Frame<M> read(String text) {
        if (!text.equals(PONG)) {
            elements(text).forEach(this::row);
        }
        return new Frame<>(messages, rejected);
    }

    private List<JsonNode> elements(String text) {
        try {
            JsonNode node = Json.parse(text);
            return node.isArray() ? node.valueStream().toList() : List.of(node);
        } catch (MalformedException notJson) {
            reject(Rejected.Kind.UNREADABLE, notJson.reason(), Optional.empty());
            return List.of();
        }
    }

    private void row(JsonNode node) {
        String type;
        Fields row;
        try {
            row = new Fields("a message", node);
            type = row.text("event_type");
        } catch (MalformedException nameless) {
            reject(Rejected.Kind.UNREADABLE, nameless.reason(), token(node));
            return;
        }
        try {
            rows.read(type, new Fields("a " + Json.shown(type) + " message", node), messages, rejected);
        } catch (MalformedException unfit) {
            reject(kind(type), unfit.reason(), token(node));
        } catch (IllegalArgumentException contradictory) {
            reject(kind(type), String.valueOf(contradictory.getMessage()), token(node));
        }
    }

    /** The token of a row that may be damaged elsewhere. */
    static Optional<TokenId> token(JsonNode node) {
        try {
            return Optional.of(new TokenId(node.path("asset_id").asText()));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Rejected.Kind kind(String type) {
        return switch (type) {
            case "book", "price_change", "tick_size_change" -> Rejected.Kind.DAMAGED_BOOK;
            default -> Rejected.Kind.DAMAGED;
        };
    }

    private void reject(Rejected.Kind kind, String reason, Optional<TokenId> token) {
        rejected.add(new Rejected(kind, reason, token));
    }
}
