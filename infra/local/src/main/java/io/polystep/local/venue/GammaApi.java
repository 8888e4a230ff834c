package io.polystep.local.venue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;

/** The listing service: markets and events by name, by filter, and in pages. Each market is an event of its own. */
final class GammaApi {
    private static final int MOST_OFFSET = 100_000;
    private static final int PAGE = 100;

    private final VenueMarkets markets;
    private final ClobMarketApi clob;
    private final InstantSource clock;

    GammaApi(VenueMarkets markets, ClobMarketApi clob, InstantSource clock) {
        this.markets = markets;
        this.clob = clob;
        this.clock = clock;
    }

    void register(Routes routes) {
        routes.on("GET", "/markets/slug/*", request -> listing(bySlug(request)))
                .on("GET", "/events/slug/*", request -> event(bySlug(request)))
                .on("GET", "/markets", this::marketsOrPage)
                .on("GET", "/events", request -> rows(request, true))
                .on("GET", "/markets/keyset", request -> keyset(request, "markets", false))
                .on("GET", "/events/keyset", request -> keyset(request, "events", true))
                .on("GET", "/markets/*", this::market)
                .on("GET", "/events/*", request -> event(byId(request)));
    }

    private VenueMarket bySlug(VenueRequest request) {
        return markets.bySlug(request.lastSegment()).orElseThrow(() -> new VenueRefusal(404, "market not found"));
    }

    private VenueMarket byId(VenueRequest request) {
        return markets.all().stream()
                .filter(market -> id(market).equals(request.lastSegment()))
                .findFirst()
                .orElseThrow(() -> new VenueRefusal(404, "market not found"));
    }

    /** Both services have this path: the order book service's ids begin with {@code 0x}. */
    private JsonNode market(VenueRequest request) {
        String id = request.lastSegment();
        return id.startsWith("0x") ? clob.market(id) : listing(byId(request));
    }

    /** Both services have this path: only the order book service's has a cursor. */
    private JsonNode marketsOrPage(VenueRequest request) {
        return request.parameter("next_cursor").isPresent() ? clob.page(request) : rows(request, false);
    }

    private ArrayNode rows(VenueRequest request, boolean events) {
        int offset = number(request, "offset", 0);
        if (offset >= MOST_OFFSET) {
            throw new VenueRefusal(422, "offset is too large, use the keyset endpoint");
        }
        ArrayNode rows = Wire.array();
        chosen(request).stream()
                .skip(offset)
                .limit(number(request, "limit", Integer.MAX_VALUE))
                .forEach(market -> rows.add(events ? event(market) : listing(market)));
        return rows;
    }

    private JsonNode keyset(VenueRequest request, String name, boolean events) {
        if (request.parameter("offset").isPresent()) {
            throw new VenueRefusal(422, "offset is not supported, use after_cursor");
        }
        List<VenueMarket> chosen = chosen(request);
        int from = Math.min(chosen.size(), cursor(request));
        int to = Math.min(chosen.size(), from + Math.min(PAGE, number(request, "limit", PAGE)));
        ObjectNode answer = Wire.object();
        ArrayNode rows = answer.putArray(name);
        chosen.subList(from, to).forEach(market -> rows.add(events ? event(market) : listing(market)));
        if (to < chosen.size()) {
            answer.put(
                    "next_cursor",
                    Base64.getEncoder().encodeToString(Integer.toString(to).getBytes(StandardCharsets.UTF_8)));
        }
        return answer;
    }

    private List<VenueMarket> chosen(VenueRequest request) {
        MarketFilter filter = new MarketFilter(request, clock.instant());
        return filter.sorted(markets.all().stream().filter(filter::accepts).toList());
    }

    private static int cursor(VenueRequest request) {
        try {
            String text = request.parameter("after_cursor").orElse("");
            byte[] bytes = Base64.getDecoder().decode(text);
            return text.isEmpty() ? 0 : Integer.parseUnsignedInt(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notACursor) {
            throw new VenueRefusal(422, "invalid after_cursor");
        }
    }

    private static int number(VenueRequest request, String name, int absent) {
        String text = request.parameter(name).orElse(Integer.toString(absent));
        if (!text.matches("[0-9]{1,10}") || Long.parseLong(text) > Integer.MAX_VALUE) {
            throw new VenueRefusal(422, "invalid " + name);
        }
        return Integer.parseInt(text);
    }

    private ObjectNode listing(VenueMarket market) {
        return new GammaListing(market, clock.instant()).json();
    }

    /** The title of a market's event. */
    String title(VenueMarket market) {
        return GammaListing.title(market.terms());
    }

    /** A market as an event of its own. */
    ObjectNode event(VenueMarket market) {
        ObjectNode listing = listing(market);
        ObjectNode event = Wire.object()
                .put("id", id(market))
                .put("ticker", market.terms().slug().value())
                .put("slug", market.terms().slug().value())
                .put("title", listing.path("question").asText())
                .put("startDate", listing.path("startDate").asText())
                .put("startTime", listing.path("eventStartTime").asText())
                .put("endDate", listing.path("endDate").asText())
                .put("active", true)
                .put("closed", listing.path("closed").asBoolean())
                .put("archived", false)
                .put("negRisk", listing.path("negRisk").asBoolean());
        MarketSeries series = MarketSeries.of(market.terms());
        event.put("seriesSlug", series.slug());
        event.putArray("series").add(series.json());
        ArrayNode tags = event.putArray("tags");
        MarketTag.of(market.terms()).forEach(tag -> tags.add(tag.json()));
        event.putArray("markets").add(listing);
        return event;
    }

    private static String id(VenueMarket market) {
        return Long.toString(market.terms().window().start().getEpochSecond());
    }
}
