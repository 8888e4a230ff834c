package io.polystep.local.venue;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.market.TokenId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One connection to the market channel: which books it follows, and what it may hear. Guarded by the desk's lock. */
final class MarketSession implements ChannelSession {
    private final Channels channels;
    private final ChannelPeer peer;
    private final Set<TokenId> tokens = new LinkedHashSet<>();
    private boolean custom;

    MarketSession(Channels channels, ChannelPeer peer) {
        this.channels = channels;
        this.peer = peer;
    }

    @Override
    public void received(String frame) {
        channels.locked(() -> read(frame));
    }

    private void read(String frame) {
        if (frame.equals(Channels.PING)) {
            peer.text(Channels.PONG);
            return;
        }
        JsonNode message = RequestJson.read(frame);
        String operation = message.path("operation").asText();
        boolean first = message.path("type").asText().equalsIgnoreCase("market");
        if (!message.path("assets_ids").isArray()
                || !(first || operation.equals("subscribe") || operation.equals("unsubscribe"))) {
            peer.text(Channels.INVALID);
            return;
        }
        custom = custom || message.path("custom_feature_enabled").asBoolean(false);
        List<TokenId> named = channels.tokens(message.path("assets_ids"));
        if (operation.equals("unsubscribe")) {
            named.forEach(tokens::remove);
        } else {
            subscribe(named);
        }
    }

    /** Each book that is new here is told at once, all in one frame. */
    private void subscribe(List<TokenId> named) {
        List<TokenId> added = new ArrayList<>(named);
        added.removeIf(token -> !tokens.add(token));
        if (!added.isEmpty()) {
            channels.snapshots(added).filter(books -> !books.isEmpty()).ifPresent(books -> peer.text(books.toString()));
        }
    }

    @Override
    public void closed() {
        channels.locked(() -> channels.remove(this));
    }

    boolean follows(TokenId token) {
        return tokens.contains(token);
    }

    boolean follows(VenueMarket market) {
        return follows(market.terms().first()) || follows(market.terms().second());
    }

    /** True when it asked for {@code best_bid_ask}, {@code new_market} and {@code market_resolved}, too. */
    boolean custom() {
        return custom;
    }

    void tell(JsonNode event) {
        peer.text(event.toString());
    }
}
