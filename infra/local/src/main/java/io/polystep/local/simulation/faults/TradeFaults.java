package io.polystep.local.simulation.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.money.Micros;
import io.polystep.local.simulation.chain.ModelTroubles;
import io.polystep.local.simulation.world.WireReply;
import io.polystep.local.simulation.world.WireRequest;
import io.polystep.local.venue.VenueWeather.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Trades that go an odd way, and how the venue's answers show them meanwhile. */
final class TradeFaults {
    private static final Pace SLOW = new Pace(Duration.ofSeconds(50), Duration.ofSeconds(55));
    private static final Pace RETRYING =
            new Pace(Duration.ofMinutes(10), Duration.ofMinutes(10).plusSeconds(5));
    private static final Duration HIDDEN = Duration.ofSeconds(25);

    private final ModelTroubles chain;
    private final Map<String, Pace> paces = new HashMap<>();
    private final Map<String, Instant> tradesHidden = new HashMap<>();
    private final Map<String, Instant> ordersHidden = new HashMap<>();
    private final Set<String> asMaker = new HashSet<>();

    TradeFaults(ModelTroubles chain) {
        this.chain = chain;
    }

    Pace pace(String trade) {
        return paces.getOrDefault(trade, Pace.USUAL);
    }

    /** Marks the trades of an accepted order; false when the answer names none. */
    boolean mark(FaultKind kind, WireReply accepted, Instant now) {
        JsonNode body = accepted.status() == 200 ? WireFaults.parse(accepted.body()) : WireFaults.parse("{}");
        JsonNode trades = body.path("tradeIDs");
        if (trades.isEmpty()) {
            return false;
        }
        if (kind == FaultKind.FILL_SEEN_BY_TRADES_ONLY) {
            ordersHidden.put(body.path("orderID").asText(), now.plus(HIDDEN));
        }
        trades.forEach(trade -> mark(kind, trade.asText(), now));
        return true;
    }

    private void mark(FaultKind kind, String trade, Instant now) {
        switch (kind) {
            case MATCHED_THEN_FAILED -> chain.refuseSettlement(trade);
            case SETTLED_AFTER_50_S -> paces.put(trade, SLOW);
            case RETRYING_10_MIN -> paces.put(trade, RETRYING);
            case FILL_SEEN_BY_ORDERS_ONLY -> tradesHidden.put(trade, now.plus(HIDDEN));
            case MAKER_FILL_OPPOSITE_TOKEN -> {
                asMaker.add(trade);
                chain.withoutFee(trade);
            }
            default -> {
                // the order is hidden, not its trades
            }
        }
    }

    /** An answer as it is while trades go an odd way. */
    WireReply shown(WireRequest request, WireReply reply, Instant now) {
        String path = request.target().getPath();
        if (reply.status() != 200) {
            return reply;
        }
        if (path.startsWith("/data/order/")) {
            Instant until = ordersHidden.get(path.substring(path.lastIndexOf('/') + 1));
            return until != null && now.isBefore(until) ? reply.withBody("null") : reply;
        }
        boolean plain = paces.isEmpty() && tradesHidden.isEmpty() && asMaker.isEmpty();
        return path.equals("/data/trades") && !plain ? trades(reply, now) : reply;
    }

    private WireReply trades(WireReply reply, Instant now) {
        ObjectNode body = (ObjectNode) WireFaults.parse(reply.body());
        ArrayNode rows = body.arrayNode();
        body.path("data").forEach(row -> {
            String id = row.path("id").asText();
            Instant until = tradesHidden.get(id);
            if (until == null || !now.isBefore(until)) {
                rows.add(row((ObjectNode) row, id));
            }
        });
        body.set("data", rows);
        body.put("count", rows.size());
        return reply.withBody(body.toString());
    }

    private ObjectNode row(ObjectNode row, String id) {
        if (RETRYING.equals(paces.get(id)) && row.path("status").asText().equals("MATCHED")) {
            row.put("status", "RETRYING");
        }
        return asMaker.contains(id) ? made(row) : row;
    }

    /** The same fill told from a taker on the opposite token. */
    private static ObjectNode made(ObjectNode row) {
        ObjectNode mine = row.objectNode();
        mine.put("order_id", row.path("taker_order_id").asText());
        mine.put("owner", row.path("owner").asText());
        mine.put("maker_address", row.path("maker_address").asText());
        mine.put("matched_amount", row.path("size").asText());
        mine.put("price", row.path("price").asText());
        mine.put("fee_rate_bps", "0");
        mine.put("asset_id", row.path("asset_id").asText());
        mine.put("outcome", row.path("outcome").asText());
        mine.put("side", row.path("side").asText());
        row.put("taker_order_id", "0x" + "7".repeat(64)).put("trader_side", "MAKER");
        row.put("asset_id", "1").put("owner", "another").put("maker_address", "0x" + "7".repeat(40));
        row.put(
                "price",
                Micros.format(Micros.ONE - Micros.parse(row.path("price").asText())));
        row.putArray("maker_orders").add(mine);
        return row;
    }
}
