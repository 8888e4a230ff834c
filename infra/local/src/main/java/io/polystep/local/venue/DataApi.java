package io.polystep.local.venue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.Address;
import io.polystep.domain.money.Micros;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** The data service, version 2 with cursors and version 1 as a list. What is not known is empty, never an error. */
final class DataApi {
    private static final int PAGE = 100;
    private static final int MOST_CONDITIONS = 20;

    private final VenueMarkets markets;
    private final Holdings holdings;
    private final DataRows rows = new DataRows();
    private final InstantSource clock;

    DataApi(VenueMarkets markets, Holdings holdings, InstantSource clock) {
        this.markets = markets;
        this.holdings = holdings;
        this.clock = clock;
    }

    void register(Routes routes) {
        routes.on("GET", "/v2/positions", request -> page(request, positions(request)))
                .on("GET", "/v2/trades", request -> page(request, trades(request)))
                .on("GET", "/v2/activity", request -> page(request, activity(request)))
                .on("GET", "/v2/value", this::value)
                .on("GET", "/v2/resolutions", request -> page(request, resolutions(request)))
                .on("GET", "/v2/holders", request -> page(request, holders(request)))
                .on("GET", "/v2/approvals", request -> page(request, approvals(request)))
                .on("GET", "/v2/status", request -> Wire.object().put("status", "ok"))
                .on("GET", "/positions", this::positionsV1);
    }

    private List<ObjectNode> positions(VenueRequest request) {
        List<String> conditions = request.parameters("condition");
        if (conditions.size() > MOST_CONDITIONS) {
            throw DataRequests.invalid("at most 20 conditions");
        }
        return held(request).stream()
                .filter(holding -> isAsked(holding, request.parameter("status").orElse("OPEN")))
                .filter(holding -> conditions.isEmpty() || conditions.contains(condition(holding)))
                .map(rows::position)
                .toList();
    }

    private static boolean isAsked(Holding holding, String status) {
        return switch (status) {
            case "OPEN" -> holding.size() > 0;
            case "REDEEMABLE", "REDEEMABLE_LOST", "MERGEABLE", "CLOSED" ->
                holding.status().name().equals(status);
            default -> throw DataRequests.invalid("unknown status");
        };
    }

    private List<Holding> held(VenueRequest request) {
        return holdings.of(DataRequests.user(request));
    }

    private List<ObjectNode> trades(VenueRequest request) {
        List<String> conditions = request.parameters("condition");
        return holdings.trades(DataRequests.user(request)).reversed().stream()
                .filter(trade -> conditions.isEmpty()
                        || conditions.contains(trade.condition().value()))
                .map(trade -> rows.trade(trade, holdings.order(trade), markets.of(trade.condition())))
                .toList();
    }

    private List<ObjectNode> activity(VenueRequest request) {
        return trades(request).stream().map(row -> row.put("type", "TRADE")).toList();
    }

    private List<ObjectNode> holders(VenueRequest request) {
        return request.parameters("condition").stream()
                .flatMap(id -> markets.byCondition(id).stream())
                .flatMap(market -> Stream.of(
                                market.terms().first(), market.terms().second())
                        .flatMap(token -> holdings.holders(market, token).stream()))
                .map(rows::holder)
                .toList();
    }

    private List<ObjectNode> approvals(VenueRequest request) {
        Address user = DataRequests.user(request);
        return holdings.approvals(user).stream()
                .map(approval -> rows.approval(user, approval))
                .toList();
    }

    private JsonNode value(VenueRequest request) {
        long total = held(request).stream().mapToLong(Holding::value).sum();
        ObjectNode answer = Wire.object();
        answer.putObject("data")
                .put("user", request.parameter("user").orElse(""))
                .put("value", Wire.number(total));
        return answer;
    }

    private List<ObjectNode> resolutions(VenueRequest request) {
        long named = List.of("condition", "event_id", "question_id").stream()
                .filter(name -> request.parameter(name).isPresent())
                .count();
        if (named != 1) {
            throw DataRequests.invalid("exactly one of condition, event_id and question_id is required");
        }
        List<VenueMarket> found = new ArrayList<>();
        request.parameters("condition").forEach(id -> markets.byCondition(id).ifPresent(found::add));
        request.parameter("event_id")
                .ifPresent(id -> markets.all().stream()
                        .filter(market -> id.equals(
                                Long.toString(market.terms().window().start().getEpochSecond())))
                        .forEach(found::add));
        return found.stream()
                .map(market -> rows.resolution(market, holdings.isResolved(market), clock.instant()))
                .toList();
    }

    private JsonNode positionsV1(VenueRequest request) {
        long threshold = threshold(request.parameter("sizeThreshold").orElse("1"));
        boolean redeemable = request.isTrue("redeemable");
        ArrayNode answer = Wire.array();
        held(request).stream()
                .filter(holding -> holding.size() > 0 && holding.size() >= threshold)
                .filter(holding -> !redeemable || holding.resolved())
                .skip(number(request, "offset", 0))
                .limit(Math.min(500, number(request, "limit", 100)))
                .forEach(holding -> answer.add(rows.positionV1(holding)));
        return answer;
    }

    private static long threshold(String shares) {
        if (!shares.matches("[0-9]{1,9}(\\.[0-9]{1,6})?")) {
            throw DataRequests.invalid("invalid sizeThreshold");
        }
        return Micros.parse(shares);
    }

    private static long number(VenueRequest request, String name, long absent) {
        String text = request.parameter(name).orElse(Long.toString(absent));
        if (!text.matches("[0-9]{1,5}")) {
            throw DataRequests.invalid("invalid " + name);
        }
        return Long.parseLong(text);
    }

    private static String condition(Holding holding) {
        return holding.market().terms().condition().value();
    }

    private static ObjectNode page(VenueRequest request, List<ObjectNode> all) {
        if (request.parameter("offset").isPresent()) {
            throw DataRequests.invalid("offset is not supported, use cursor");
        }
        int from = Math.min(all.size(), cursor(request));
        int to = Math.min(all.size(), from + PAGE);
        ObjectNode answer = Wire.object();
        ArrayNode data = answer.putArray("data");
        all.subList(from, to).forEach(data::add);
        ObjectNode pagination = answer.putObject("pagination");
        if (to < all.size()) {
            byte[] next = Integer.toString(to).getBytes(StandardCharsets.UTF_8);
            pagination.put("next_cursor", Base64.getUrlEncoder().encodeToString(next));
        } else {
            pagination.putNull("next_cursor");
        }
        return answer;
    }

    private static int cursor(VenueRequest request) {
        try {
            String text = request.parameter("cursor").orElse("");
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return text.isEmpty() ? 0 : Integer.parseUnsignedInt(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notACursor) {
            throw DataRequests.refusal(400, "invalid cursor", "INVALID_CURSOR");
        }
    }
}
