package io.polystep.local.venue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.polystep.domain.market.TokenId;
import io.polystep.local.session.BookSource;
import io.polystep.local.session.RecordedBook;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Midpoints of the recorded books up to now, one for each step of {@code fidelity} minutes. */
final class PriceHistory {
    private static final Duration LONGEST = Duration.ofDays(15);

    private final VenueMarkets markets;
    private final InstantSource clock;

    PriceHistory(VenueMarkets markets, InstantSource clock) {
        this.markets = markets;
        this.clock = clock;
    }

    private record Range(Instant from, Instant to, long stepSeconds) {}

    JsonNode answer(VenueRequest request) {
        Range range = range(request);
        ArrayNode points = Wire.array();
        markets.byToken(request.required("market"))
                .ifPresent(market -> read(market, new TokenId(request.required("market")), range, points));
        return Wire.object().set("history", points);
    }

    private Range range(VenueRequest request) {
        Instant now = clock.instant();
        long step = Math.multiplyExact(60, Math.max(1, number(request, "fidelity", 1)));
        Optional<String> interval = request.parameter("interval");
        if (interval.isPresent()) {
            return new Range(now.minus(length(interval.get())), now, step);
        }
        Instant from = Instant.ofEpochSecond(number(request, "startTs", -1));
        Instant to = Instant.ofEpochSecond(number(request, "endTs", -1));
        if (from.isAfter(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw VenueRefusal.badRequest("invalid filters: 'startTs' and 'endTs' interval is too long");
        }
        return new Range(from, to.isBefore(now) ? to : now, step);
    }

    private static Duration length(String interval) {
        return switch (interval) {
            case "1h" -> Duration.ofHours(1);
            case "6h" -> Duration.ofHours(6);
            case "1d" -> Duration.ofDays(1);
            case "1w" -> Duration.ofDays(7);
            case "max" -> LONGEST;
            default -> throw VenueRefusal.badRequest("invalid filters: 'interval'");
        };
    }

    private static long number(VenueRequest request, String name, long absent) {
        String text = request.parameter(name).orElse(Long.toString(absent));
        if (!text.matches("[0-9]{1,10}")) {
            throw VenueRefusal.badRequest("invalid filters: '" + name + "'");
        }
        return Long.parseLong(text);
    }

    private void read(VenueMarket market, TokenId token, Range range, ArrayNode points) {
        try (BookSource replay = markets.replay(market)) {
            long next = range.from().getEpochSecond();
            for (Optional<RecordedBook> book = replay.next(range.to());
                    book.isPresent();
                    book = replay.next(range.to())) {
                long at = book.get().receivedAt().getEpochSecond();
                Optional<Long> middle = middle(
                        token.equals(market.terms().first())
                                ? book.get()
                                : book.get().mirrored());
                if (at >= next && middle.isPresent()) {
                    points.addObject().put("t", at).put("p", Wire.number(middle.get()));
                    next = at - Math.floorMod(at, range.stepSeconds()) + range.stepSeconds();
                }
            }
        }
    }

    private static Optional<Long> middle(RecordedBook book) {
        if (book.bids().size() == 0 || book.asks().size() == 0) {
            return Optional.empty();
        }
        return Optional.of(Math.addExact(book.bids().price(0), book.asks().price(0)) / 2);
    }
}
