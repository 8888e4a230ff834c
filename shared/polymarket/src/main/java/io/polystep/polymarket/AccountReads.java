package io.polystep.polymarket;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.market.Market;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Fill;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.SignatureType;
import io.polystep.domain.order.TradeId;
import io.polystep.domain.port.OrderVenue.VenueView;
import io.polystep.polymarket.http.Call;
import io.polystep.polymarket.http.Reads;
import io.polystep.polymarket.http.VenueHttp;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Json;
import io.polystep.polymarket.wire.MalformedException;
import io.polystep.polymarket.wire.OpenOrder;
import io.polystep.polymarket.wire.SignatureTypeCode;
import io.polystep.polymarket.wire.TradePage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The private reads of one account. They answer with what the venue said whole, or throw; never with a part. */
final class AccountReads {
    private static final int MOST_PAGES = 50;

    /** The venue cuts sizes to this; a smaller difference between an order and its trades is rounding. */
    private static final Shares SIZE_STEP = new Shares(10_000);

    private final VenueHttp http;
    private final L2Auth auth;
    private final SignatureType type;
    private final InstantSource clock;

    AccountReads(VenueHttp http, L2Auth auth, SignatureType type, InstantSource clock) {
        this.http = http;
        this.auth = auth;
        this.type = type;
        this.clock = clock;
    }

    /** The balance in base units of one millionth. */
    Usdc collateral() {
        String query = "asset_type=COLLATERAL&signature_type=" + SignatureTypeCode.of(type);
        return get("/balance-allowance", query, AccountReads::balance)
                .orElseThrow(() -> new PermanentException("expected a balance, found status 404"));
    }

    private static Usdc balance(String text) {
        Fields answer = new Fields("the balance", Json.parse(text));
        return new Usdc(answer.value("balance", "whole base units", Long::parseLong));
    }

    /** The order and its fills; empty only when neither the order nor a trade of it is known. */
    Optional<VenueView> order(OrderHash id, Market market) {
        Optional<OpenOrder> order = get("/data/order/" + id, "", text -> OpenOrder.read(id, market, text))
                .flatMap(found -> found);
        List<Fill> fills = fills(id, market);
        if (order.isPresent()) {
            requireComplete(order.get(), fills);
            return Optional.of(new VenueView(event(order.get()), fills));
        }
        // A trade proves that the order exists; without the order itself it may still be trading.
        return fills.isEmpty()
                ? Optional.empty()
                : Optional.of(new VenueView(new OrderEvent.Resting(clock.instant(), true), fills));
    }

    private OrderEvent event(OpenOrder order) {
        return readable(() -> order.event(clock.instant()));
    }

    private List<Fill> fills(OrderHash id, Market market) {
        Map<TradeId, Fill> fills = new LinkedHashMap<>();
        Optional<String> cursor = Optional.of(TradePage.START);
        for (int page = 0; cursor.isPresent(); page++) {
            if (page == MOST_PAGES) {
                throw new PermanentException("expected at most " + MOST_PAGES + " pages of trades in " + market.slug()
                        + ", found more; the cursor may not advance");
            }
            TradePage trades = trades(id, market, cursor.get());
            // A row can move to the next page while we read; the later reading counts.
            trades.fills().forEach(fill -> fills.put(fill.trade(), fill));
            cursor = trades.next();
        }
        return fills.values().stream()
                .sorted(Comparator.comparing(Fill::matchedAt)
                        .thenComparing(fill -> fill.trade().value()))
                .toList();
    }

    private TradePage trades(OrderHash id, Market market, String cursor) {
        String query =
                "market=" + market.condition() + "&next_cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        return get("/data/trades", query, text -> TradePage.read(id, market, text))
                .orElseThrow(() -> new RetryableException("expected a page of trades, found status 404"));
    }

    /** Orders and trades are two stores; a fill that the order knows and the trades do not show yet must not be lost. */
    private static void requireComplete(OpenOrder order, List<Fill> fills) {
        List<String> seen = fills.stream().map(fill -> fill.trade().value()).toList();
        List<String> missing =
                order.trades().stream().filter(trade -> !seen.contains(trade)).toList();
        Shares shown = fills.stream().map(Fill::shares).reduce(Shares.ZERO, Shares::plus);
        boolean whole = shown.plus(SIZE_STEP).compareTo(order.matched()) > 0;
        boolean filledWithoutTrade = order.status().equals("MATCHED") && fills.isEmpty();
        if (!missing.isEmpty() || !whole || filledWithoutTrade) {
            throw new RetryableException("expected trades for " + order.matched() + " matched shares of a "
                    + order.status() + " order, found " + shown + "; not shown yet: " + missing);
        }
    }

    private <T> Optional<T> get(String path, String query, Function<String, T> read) {
        Call call = Call.get(path, query, auth.headers("GET", path, "", clock.instant()));
        return Reads.body(call, http.send(call)).map(text -> readable(() -> read.apply(text)));
    }

    private <T> T readable(Supplier<T> read) {
        try {
            return read.get();
        } catch (MalformedException unreadable) {
            // Rows carry the API key as their owner, so neither their text nor the cause goes on unredacted.
            String message = auth.credentials().redact(unreadable.reason());
            throw new PermanentException(message + "; the venue's interface may have changed");
        }
    }
}
