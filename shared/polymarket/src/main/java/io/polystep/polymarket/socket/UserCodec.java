package io.polystep.polymarket.socket;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.order.Fill;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.order.OrderHash;
import io.polystep.polymarket.ApiCredentials;
import io.polystep.polymarket.clob.TradeReport;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Json;
import io.polystep.polymarket.wire.OpenOrder;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The texts of the user channel. Rows carry the API key, so every reason is redacted. Pure. */
public final class UserCodec {
    private final ApiCredentials credentials;
    private final Function<ConditionId, Optional<Market>> markets;
    private final Predicate<OrderHash> own;

    /**
     * @param credentials whose values are blotted out of reasons
     * @param markets the markets on which we may have orders: a fill's fee follows from its market
     * @param own tells our orders from the others' in a trade
     */
    public UserCodec(
            ApiCredentials credentials, Function<ConditionId, Optional<Market>> markets, Predicate<OrderHash> own) {
        this.credentials = credentials;
        this.markets = markets;
        this.own = own;
    }

    /**
     * The first frame on a connection; it holds the secret and must not be logged.
     *
     * @param conditions the markets to follow, or none for all
     */
    public String open(Collection<ConditionId> conditions) {
        ObjectNode frame = Json.object();
        frame.putObject("auth")
                .put("apiKey", credentials.apiKey())
                .put("secret", credentials.secret())
                .put("passphrase", credentials.passphrase());
        ArrayNode ids = frame.putArray("markets");
        conditions.forEach(condition -> ids.add(condition.value()));
        return frame.put("type", "user").toString();
    }

    /** Reads one text frame; never throws for anything that is in it. */
    public Frame<UserMessage> decode(String text) {
        Frame<UserMessage> frame = new FrameReader<UserMessage>(this::read).read(text);
        return new Frame<>(
                frame.messages(), frame.rejected().stream().map(this::redacted).toList());
    }

    private Rejected redacted(Rejected rejected) {
        return new Rejected(rejected.kind(), credentials.redact(rejected.reason()), rejected.token());
    }

    private void read(String type, Fields row, List<UserMessage> messages, List<Rejected> rejected) {
        switch (type) {
            case "order" -> messages.add(order(row));
            case "trade" -> trade(row, messages, rejected);
            default ->
                rejected.add(rejected(
                        Rejected.Kind.UNKNOWN_TYPE,
                        "expected event type order or trade, found '" + Json.shown(type) + "'"));
        }
    }

    private static UserMessage order(Fields row) {
        OpenOrder order = OpenOrder.read(row);
        UserMessage.OrderChange change = change(row);
        return new UserMessage.OrderChanged(
                market(row),
                row.value("asset_id", "a token id", TokenId::new),
                row.value("id", "an order id", OrderHash::new),
                change,
                event(change, order, row.millis("timestamp")),
                order);
    }

    private static UserMessage.OrderChange change(Fields row) {
        return switch (row.text("type")) {
            case "PLACEMENT" -> UserMessage.OrderChange.PLACEMENT;
            case "UPDATE" -> UserMessage.OrderChange.UPDATE;
            case "CANCELLATION" -> UserMessage.OrderChange.CANCELLATION;
            default -> throw row.wrong("type", "PLACEMENT, UPDATE or CANCELLATION");
        };
    }

    /** An order whose expiry passed arrives as a cancellation, whatever its status word. */
    private static OrderEvent event(UserMessage.OrderChange change, OpenOrder order, Instant at) {
        return change == UserMessage.OrderChange.CANCELLATION
                ? new OrderEvent.Cancelled(at, order.status())
                : order.event(at);
    }

    private void trade(Fields row, List<UserMessage> messages, List<Rejected> rejected) {
        ConditionId condition = market(row);
        Optional<Market> market = markets.apply(condition);
        if (market.isEmpty()) {
            rejected.add(rejected(Rejected.Kind.UNKNOWN_MARKET, "expected a known market, found " + condition));
            return;
        }
        TradeReport trade = TradeReport.read(row);
        Map<OrderHash, Fill> fills =
                trade.fills(trade.orders().stream().filter(own).toList(), market.get());
        if (fills.isEmpty()) {
            rejected.add(rejected(
                    Rejected.Kind.NOT_OURS,
                    "expected one of our orders in trade " + Json.shown(row.text("id")) + ", found none"));
            return;
        }
        messages.add(new UserMessage.Traded(condition, fills));
    }

    private static Rejected rejected(Rejected.Kind kind, String reason) {
        return new Rejected(kind, reason, Optional.empty());
    }

    private static ConditionId market(Fields row) {
        return row.value("market", "a condition id", ConditionId::new);
    }
}
