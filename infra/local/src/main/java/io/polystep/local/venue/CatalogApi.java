package io.polystep.local.venue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The listing service's catalogues: tags, series, sports, teams, and the search over events. */
final class CatalogApi {
    /** Codes of the esports and the tags under which the venue lists their events. */
    private static final List<List<String>> ESPORTS = List.of(
            List.of("lol", "65"), List.of("dota2", "102366"), List.of("cs2", "100780"), List.of("val", "101672"));

    private static final List<String> MARKET_TYPES = List.of(
            "moneyline",
            "child_moneyline",
            "map_handicap",
            "totals",
            "spreads",
            "round_over_under_game_2",
            "kill_over_under_game",
            "first_blood_game",
            "lol_penta_kill");

    private static final int FOUND_AT_MOST = 10;

    private final VenueMarkets markets;
    private final GammaApi gamma;

    CatalogApi(VenueMarkets markets, GammaApi gamma) {
        this.markets = markets;
        this.gamma = gamma;
    }

    void register(Routes routes) {
        routes.on("GET", "/tags", request -> tags())
                .on("GET", "/tags/*", this::tag)
                .on("GET", "/tags/slug/*", this::tag)
                .on("GET", "/series", request -> series())
                .on("GET", "/series/*", this::oneSeries)
                .on("GET", "/sports", request -> sports())
                .on("GET", "/sports/market-types", request -> marketTypes())
                .on("GET", "/teams", request -> Wire.array())
                .on("GET", "/public-search", this::search);
    }

    private Stream<MarketTag> used() {
        return markets.all().stream()
                .flatMap(market -> MarketTag.of(market.terms()).stream())
                .distinct()
                .sorted(Comparator.comparing(MarketTag::id));
    }

    private ArrayNode tags() {
        ArrayNode answer = Wire.array();
        used().forEach(tag -> answer.add(tag.json()));
        return answer;
    }

    private JsonNode tag(VenueRequest request) {
        return used().filter(tag ->
                        tag.id().equals(request.lastSegment()) || tag.slug().equals(request.lastSegment()))
                .findFirst()
                .orElseThrow(() -> new VenueRefusal(404, "tag not found"))
                .json();
    }

    private Stream<MarketSeries> allSeries() {
        return markets.all().stream()
                .map(market -> MarketSeries.of(market.terms()))
                .distinct();
    }

    private ArrayNode series() {
        ArrayNode answer = Wire.array();
        allSeries().forEach(series -> answer.add(series.json()));
        return answer;
    }

    private JsonNode oneSeries(VenueRequest request) {
        return allSeries()
                .filter(series -> series.id().equals(request.lastSegment()))
                .findFirst()
                .orElseThrow(() -> new VenueRefusal(404, "series not found"))
                .json();
    }

    /** No session holds matches, but where the venue lists them does not depend on a session. */
    private static ArrayNode sports() {
        ArrayNode answer = Wire.array();
        ESPORTS.forEach(sport -> answer.addObject()
                .put("sport", sport.getFirst())
                .put("tags", sport.getLast())
                .put("series", ""));
        return answer;
    }

    private static ObjectNode marketTypes() {
        return Wire.object().set("marketTypes", Wire.texts(MARKET_TYPES));
    }

    private ObjectNode search(VenueRequest request) {
        String wanted = request.required("q").toLowerCase(Locale.ROOT);
        ArrayNode events = Wire.array();
        List<VenueMarket> found = markets.all().stream()
                .filter(market -> gamma.title(market).toLowerCase(Locale.ROOT).contains(wanted)
                        || market.terms().slug().value().contains(wanted))
                .toList();
        found.stream().limit(FOUND_AT_MOST).forEach(market -> events.add(gamma.event(market)));
        ObjectNode answer = Wire.object();
        answer.set("events", events);
        answer.putObject("pagination")
                .put("hasMore", found.size() > FOUND_AT_MOST)
                .put("totalResults", found.size());
        return answer;
    }
}
