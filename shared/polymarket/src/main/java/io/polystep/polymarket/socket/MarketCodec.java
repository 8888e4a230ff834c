package io.polystep.polymarket.socket;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.market.TokenId;
import io.polystep.polymarket.wire.Json;
import java.util.Collection;

/** The texts of the market channel. Pure; safe for several threads. */
public final class MarketCodec {
    private MarketCodec() {}

    /** The first frame on a connection. */
    public static String open(Collection<TokenId> tokens) {
        ObjectNode frame = tokens(tokens);
        return frame.put("type", "market").put("custom_feature_enabled", true).toString();
    }

    /** Adds books to an open connection; each answers with a snapshot. */
    public static String subscribe(Collection<TokenId> tokens) {
        return tokens(tokens).put("operation", "subscribe").toString();
    }

    /** Takes books from an open connection. */
    public static String unsubscribe(Collection<TokenId> tokens) {
        return tokens(tokens).put("operation", "unsubscribe").toString();
    }

    private static ObjectNode tokens(Collection<TokenId> tokens) {
        ObjectNode frame = Json.object();
        ArrayNode ids = frame.putArray("assets_ids");
        tokens.forEach(token -> ids.add(token.value()));
        return frame;
    }

    /** Reads one text frame; never throws for anything that is in it. */
    public static Frame<MarketMessage> decode(String text) {
        return new FrameReader<MarketMessage>(MarketRows::read).read(text);
    }
}
