package io.polystep.feeds;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiFunction;

/** An exchange over HTTP: one question, one answer, no retry. Safe for several threads. */
final class HttpSpotSource implements SpotSource {
    private static final int MOST_CANDLES = 300;

    private final FeedHttp http;
    private final Dialect dialect;
    private final InstantSource clock;

    HttpSpotSource(FeedHttp http, Dialect dialect, InstantSource clock) {
        this.http = http;
        this.dialect = dialect;
        this.clock = clock;
    }

    @Override
    public Source source() {
        return dialect.source();
    }

    @Override
    public FeedAnswer<SpotReading> spot(Asset asset) {
        return ask(dialect.spotTarget(asset), (text, at) -> dialect.spot(asset, text, at));
    }

    @Override
    public FeedAnswer<Candles> minutes(Asset asset, int count) {
        if (count < 1 || count > MOST_CANDLES) {
            throw new IllegalArgumentException("expected 1 to " + MOST_CANDLES + " candles, found " + count);
        }
        return ask(
                dialect.minutesTarget(asset, count),
                (text, at) -> dialect.minutes(asset, text, at).newest(count));
    }

    private <T> FeedAnswer<T> ask(String target, BiFunction<String, Instant, T> read) {
        try {
            HttpResponse<byte[]> response = http.get(target);
            Instant receivedAt = clock.instant();
            if (response.statusCode() != 200) {
                return failed(FailureKind.ofStatus(response.statusCode()), status(target, response));
            }
            return new FeedAnswer.Read<>(read.apply(FeedHttp.text(response), receivedAt));
        } catch (FeedException unfit) {
            return failed(unfit.kind(), unfit.reason());
        } catch (IllegalArgumentException contradictory) {
            return failed(FailureKind.MALFORMED, String.valueOf(contradictory.getMessage()));
        }
    }

    private static String status(String target, HttpResponse<byte[]> response) {
        return "expected status 200 for " + target + ", found " + response.statusCode() + " "
                + Cell.shown(FeedHttp.text(response));
    }

    private <T> FeedAnswer<T> failed(FailureKind kind, String reason) {
        return new FeedAnswer.Failed<>(kind, dialect.source() + ": " + reason);
    }
}
