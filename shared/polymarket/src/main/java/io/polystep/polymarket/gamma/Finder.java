package io.polystep.polymarket.gamma;

import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.Denial;
import io.polystep.polymarket.http.Outcome;
import io.polystep.polymarket.wire.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the markets of windows and matches whose names cannot be made from the clock. */
public final class Finder {
    private static final String ESPORTS = "esports";

    private final GammaClient gamma;

    /** Asks {@code gamma}. */
    public Finder(GammaClient gamma) {
        this.gamma = gamma;
    }

    /**
     * Open events of a series, for example {@code btc-up-or-down-daily} or the windows of four hours, that begin in this
     * time.
     */
    public Outcome<Page<EventSummary>> windows(String series, Instant from, Instant to, Deadline deadline) {
        return then(
                gamma.series(series, deadline),
                found -> found.map(known ->
                                gamma.events(Discovery.series(known.id()).beginning(from, to), deadline))
                        .orElseGet(() -> absent("a series named '" + series + "'")));
    }

    /** Open matches of a sport or an esport, by its short name, that begin in this time. */
    public Outcome<Page<EventSummary>> matches(String sport, Instant from, Instant to, Deadline deadline) {
        return then(
                gamma.sports(deadline),
                sports -> ofSport(sports, sport)
                        .map(discovery -> gamma.events(discovery.beginning(from, to), deadline))
                        .orElseGet(() -> absent("a sport named '" + sport + "'")));
    }

    /** Open matches of every esport that begin in this time. */
    public Outcome<Page<EventSummary>> esports(Instant from, Instant to, Deadline deadline) {
        return gamma.events(Discovery.tag(ESPORTS).beginning(from, to), deadline);
    }

    /** By its own series or tag; a tag that it shares with other sports would find theirs as well. */
    static Optional<Discovery> ofSport(Page<Sport> sports, String code) {
        List<Sport> known = sports.rows().stream()
                .filter(sport -> sport.code().equals(code))
                .toList();
        return known.stream()
                .findFirst()
                .flatMap(sport -> sport.series()
                        .map(Discovery::series)
                        .or(() -> sport.primaryTag().map(Discovery::tag)));
    }

    private static <T, R> Outcome<R> then(Outcome<T> outcome, Function<T, Outcome<R>> next) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> next.apply(value);
            case Outcome.Refused<T>(Denial reason, String text) -> new Outcome.Refused<>(reason, text);
            case Outcome.Retryable<T>(String cause, var after) -> new Outcome.Retryable<>(cause, after);
            case Outcome.Unknown<T>(String cause) -> new Outcome.Unknown<>(cause);
            case Outcome.Unreadable<T>(String reason) -> new Outcome.Unreadable<>(reason);
        };
    }

    private static <T> Outcome<T> absent(String what) {
        return new Outcome.Refused<>(Denial.NOT_FOUND, "expected " + what + ", found none; look it up in /sports");
    }
}
