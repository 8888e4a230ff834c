package io.polystep.local.venue;

import io.polystep.local.session.SessionMarket;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The listing's filters. A filter on something that no recording holds, such as volume, leaves nothing out. */
final class MarketFilter {
    private final VenueRequest request;
    private final Instant now;

    MarketFilter(VenueRequest request, Instant now) {
        this.request = request;
        this.now = now;
    }

    boolean accepts(VenueMarket market) {
        SessionMarket terms = market.terms();
        return market.closed(now) == request.isTrue("closed")
                && !request.isTrue("archived")
                && request.parameter("active").filter("false"::equals).isEmpty()
                && isOneOf("slug", terms.slug().value())
                && isOneOf("condition_ids", terms.condition().value())
                && isOneOf("id", Long.toString(terms.window().start().getEpochSecond()))
                && (isOneOf("clob_token_ids", terms.first().value())
                        || isOneOf("clob_token_ids", terms.second().value()))
                && isOneOf("series_id", MarketSeries.of(terms).id())
                && (isTagged("tag_id", terms, MarketTag::id) && isTagged("tag_slug", terms, MarketTag::slug))
                && isWithin("start_time", terms.window().start())
                && isWithin("end_date", terms.window().end())
                && isWithin("start_date", terms.window().start().minus(Duration.ofDays(1)));
    }

    /** By {@code order}, {@code ascending} or not; unknown names of order leave the recording's order. */
    List<VenueMarket> sorted(List<VenueMarket> markets) {
        Optional<Function<VenueMarket, Instant>> key = switch (request.parameter("order")
                .orElse("")) {
            case "startDate", "startTime", "eventStartTime", "id" ->
                Optional.of(market -> market.terms().window().start());
            case "endDate" -> Optional.of(market -> market.terms().window().end());
            default -> Optional.empty();
        };
        boolean ascending = request.isTrue("ascending");
        return key.map(Comparator::comparing)
                .map(order -> ascending ? order : order.reversed())
                .map(order -> markets.stream().sorted(order).toList())
                .orElse(markets);
    }

    private boolean isOneOf(String name, String value) {
        List<String> wanted = request.parameters(name);
        return wanted.isEmpty() || wanted.stream().anyMatch(value::equalsIgnoreCase);
    }

    private boolean isTagged(String name, SessionMarket terms, Function<MarketTag, String> by) {
        return MarketTag.of(terms).stream().map(by).anyMatch(tag -> isOneOf(name, tag));
    }

    private boolean isWithin(String name, Instant at) {
        return time(name + "_min").filter(at::isBefore).isEmpty()
                && time(name + "_max").filter(at::isAfter).isEmpty();
    }

    private Optional<Instant> time(String name) {
        try {
            return request.parameter(name).map(Instant::parse);
        } catch (DateTimeParseException malformed) {
            throw new VenueRefusal(422, "invalid " + name);
        }
    }
}
