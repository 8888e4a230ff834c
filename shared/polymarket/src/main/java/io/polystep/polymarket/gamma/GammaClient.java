package io.polystep.polymarket.gamma;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.market.MarketSlug;
import io.polystep.polymarket.http.Call;
import io.polystep.polymarket.http.Caller;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.Denial;
import io.polystep.polymarket.http.Outcome;
import io.polystep.polymarket.http.Pages;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Json;
import io.polystep.polymarket.wire.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The listing service. Lists are read by cursor to their end; a short page is no end. */
public final class GammaClient {
    /** The service cuts a larger page size without saying so. */
    static final int PAGE = 100;

    private static final int MOST_PAGES = 2_000;
    private static final int MOST_TEAMS = 500;

    private final Caller caller;

    /** Calls of the host behind {@code caller}. */
    public GammaClient(Caller caller) {
        this.caller = caller;
    }

    /** Every market that fits. */
    public Outcome<Page<MarketSummary>> markets(Discovery discovery, Deadline deadline) {
        return all("markets", discovery, deadline, MarketSummary::read);
    }

    /** Every event that fits. */
    public Outcome<Page<EventSummary>> events(Discovery discovery, Deadline deadline) {
        return all("events", discovery, deadline, EventSummary::read);
    }

    /** One market; empty when nothing has that name. */
    public Outcome<Optional<MarketSummary>> market(MarketSlug slug, Deadline deadline) {
        return one("/markets/slug/" + slug, slug, deadline, MarketSummary::read);
    }

    /** One event with its markets; empty when nothing has that name. */
    public Outcome<Optional<EventSummary>> event(MarketSlug slug, Deadline deadline) {
        return one("/events/slug/" + slug, slug, deadline, EventSummary::read);
    }

    /** One market by the venue's number; empty when there is none. */
    public Outcome<Optional<MarketSummary>> marketById(String id, Deadline deadline) {
        return byId("/markets/", id, deadline, MarketSummary::read);
    }

    /** One event by the venue's number; empty when there is none. */
    public Outcome<Optional<EventSummary>> eventById(String id, Deadline deadline) {
        return byId("/events/", id, deadline, EventSummary::read);
    }

    /** The series of this name; empty when there is none. */
    public Outcome<Optional<Series>> series(String slug, Deadline deadline) {
        return caller.read(
                Call.get("/series", "slug=" + encoded(slug), Map.of()),
                deadline,
                text -> Page.ofArray("a series", text, Series::read).rows().stream()
                        .filter(series -> series.slug().equals(slug))
                        .findFirst());
    }

    /** The teams of a league. */
    public Outcome<Page<Team>> teams(String league, Deadline deadline) {
        return caller.read(
                Call.get("/teams", "league=" + encoded(league) + "&limit=" + MOST_TEAMS, Map.of()),
                deadline,
                text -> Page.ofArray("a team", text, Team::read));
    }

    /** Events whose words fit, the best first; one page, because the rest fits worse. */
    public Outcome<Page<EventSummary>> search(String words, Deadline deadline) {
        return caller.read(
                Call.get("/public-search", "q=" + encoded(words), Map.of()),
                deadline,
                text -> Page.of(
                        "an event",
                        new Fields("the search", Json.parse(text)).optionalArray("events"),
                        EventSummary::read,
                        Optional.empty()));
    }

    /** The sports and esports with the tags by which their events are found. */
    public Outcome<Page<Sport>> sports(Deadline deadline) {
        return caller.read(
                Call.get("/sports", "", Map.of()), deadline, text -> Page.ofArray("a sport", text, Sport::read));
    }

    /** The words for kinds of sports markets. */
    public Outcome<List<String>> marketTypes(Deadline deadline) {
        return caller.read(Call.get("/sports/market-types", "", Map.of()), deadline, GammaClient::types);
    }

    private static List<String> types(String text) {
        JsonNode node = Json.parse(text);
        return node.isArray()
                ? new Fields("the market types", Json.object().set("marketTypes", node)).texts("marketTypes")
                : new Fields("the market types", node).texts("marketTypes");
    }

    private <T> Outcome<Optional<T>> byId(String path, String id, Deadline deadline, Function<Fields, T> read) {
        if (!id.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException("expected a whole number as id, found '" + Json.shown(id) + "'");
        }
        Outcome<Optional<T>> outcome = caller.read(Call.get(path + id, "", Map.of()), deadline, text -> {
            Fields fields = new Fields("listing " + id, Json.parse(text));
            if (!fields.text("id").equals(id)) {
                throw fields.wrong("id", id);
            }
            return Optional.of(read.apply(fields));
        });
        return outcome.refusedFor(Denial.NOT_FOUND) ? new Outcome.Done<>(Optional.empty()) : outcome;
    }

    private <T> Outcome<Optional<T>> one(String path, MarketSlug slug, Deadline deadline, Function<Fields, T> read) {
        Outcome<Optional<T>> outcome = caller.read(Call.get(path, "", Map.of()), deadline, text -> {
            JsonNode node = Json.parse(text);
            return Json.isNothing(node) ? Optional.empty() : Optional.of(named(slug, node, read));
        });
        return outcome.refusedFor(Denial.NOT_FOUND) ? new Outcome.Done<>(Optional.empty()) : outcome;
    }

    private static <T> T named(MarketSlug slug, JsonNode node, Function<Fields, T> read) {
        Fields fields = new Fields("listing " + slug, node);
        if (!fields.text("slug").equals(slug.value())) {
            throw fields.wrong("slug", slug.value());
        }
        return read.apply(fields);
    }

    private <T> Outcome<Page<T>> all(String what, Discovery discovery, Deadline deadline, Function<Fields, T> read) {
        String query = discovery.query() + "&limit=" + PAGE;
        return Pages.all(
                "",
                MOST_PAGES,
                cursor -> caller.read(
                        Call.get("/" + what + "/keyset", query + after(cursor), Map.of()),
                        deadline,
                        text -> page(what, text, read)));
    }

    private static String after(String cursor) {
        return cursor.isEmpty() ? "" : "&after_cursor=" + encoded(cursor);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static <T> Page<T> page(String what, String text, Function<Fields, T> read) {
        Fields page = new Fields("the page of " + what, Json.parse(text));
        return Page.of(what, page.array(what), read, page.optionalText("next_cursor"));
    }
}
