package io.polystep.local.venue;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.market.ConditionId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** One connection to the user channel. Its first frame must carry credentials. Guarded by the desk's lock. */
final class UserSession implements ChannelSession {
    /** A policy violation in the words of RFC 6455. */
    private static final int REFUSED = 1008;

    private final Channels channels;
    private final ChannelPeer peer;
    private final Set<String> markets = new LinkedHashSet<>();
    private Optional<VenueAccount> account = Optional.empty();
    private boolean all;

    UserSession(Channels channels, ChannelPeer peer) {
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
        if (account.isEmpty()) {
            authenticate(message);
        } else {
            change(message);
        }
    }

    private void authenticate(JsonNode message) {
        JsonNode auth = message.path("auth");
        VenueCredentials named = new VenueCredentials(
                auth.path("apiKey").asText(),
                auth.path("secret").asText(),
                auth.path("passphrase").asText());
        account = channels.account(named);
        if (account.isEmpty()) {
            peer.close(REFUSED, "Unauthorized/Invalid api key");
            channels.remove(this);
            return;
        }
        message.path("markets").forEach(market -> markets.add(market.asText()));
        all = markets.isEmpty();
    }

    private void change(JsonNode message) {
        switch (message.path("operation").asText()) {
            case "subscribe" -> message.path("markets").forEach(market -> markets.add(market.asText()));
            case "unsubscribe" -> message.path("markets").forEach(market -> markets.remove(market.asText()));
            default -> peer.text(Channels.INVALID);
        }
    }

    @Override
    public void closed() {
        channels.locked(() -> channels.remove(this));
    }

    boolean isKnown() {
        return account.isPresent();
    }

    /** Tells it if the order or trade is this account's and of a followed market. */
    void tell(String owner, ConditionId market, JsonNode event) {
        boolean own = account.filter(known -> known.credentials().apiKey().equals(owner))
                .isPresent();
        if (own && (all || markets.contains(market.value()))) {
            peer.text(event.toString());
        }
    }
}
