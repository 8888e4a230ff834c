package io.polystep.polymarket.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes calls of one host: each is bounded by the caller's deadline, asks the watch for leave, is made once, and gives a
 * typed outcome. Safe for use by several threads.
 */
public final class Caller {
    /** With less time left than this a call is not begun: it could not end in time and would only leave a doubt. */
    private static final Duration LEAST = Duration.ofMillis(50);

    private final VenueHttp http;
    private final Watch watch;
    private final InstantSource clock;
    private final Optional<Visit> visit;

    /** A caller of {@code http}'s host; {@code clock} times the exchanges for the watch. */
    public Caller(VenueHttp http, Watch watch, InstantSource clock) {
        this(http, watch, clock, Optional.empty());
    }

    private Caller(VenueHttp http, Watch watch, InstantSource clock, Optional<Visit> visit) {
        this.http = http;
        this.watch = watch;
        this.clock = clock;
        this.visit = visit;
    }

    /** The same caller, naming its requests after this visit and counting there what it comes upon. */
    public Caller during(Visit now) {
        return new Caller(http, watch, clock, Optional.of(now));
    }

    /** A call that changes nothing. */
    public <T> Outcome<T> read(Call call, Deadline deadline, Function<String, T> read) {
        return call(call, Effect.READ, 0, deadline, read);
    }

    /**
     * A call.
     *
     * @param cost order or cancel tokens that it uses
     * @param read makes a value of a good answer's text
     */
    public <T> Outcome<T> call(Call call, Effect effect, int cost, Deadline deadline, Function<String, T> read) {
        return exchange(call, effect, cost, deadline, answer -> Meaning.of(call, effect, answer, read));
    }

    /**
     * A call whose whole answer is judged by the caller.
     *
     * @return what {@code judge} says, or retryable when the call was not made
     */
    public <T> Outcome<T> exchange(
            Call call, Effect effect, int cost, Deadline deadline, Function<Answer, Outcome<T>> judge) {
        Duration left = deadline.left();
        if (left.compareTo(LEAST) < 0) {
            return heldBack(
                    "expected at least " + LEAST.toMillis() + " ms for " + call + ", found " + left.toMillis()
                            + " ms left",
                    Optional.empty());
        }
        Instant sent = clock.instant();
        Optional<Watch.Wait> wait = watch.admit(effect, cost, sent);
        if (wait.isPresent()) {
            return heldBack(call + ": " + wait.get().reason(), wait.get().time());
        }
        Answer answer =
                visit.map(now -> http.send(call, left, now.nextRequest())).orElseGet(() -> http.send(call, left));
        watch.answered(effect, answer, sent, clock.instant());
        Outcome<T> outcome = judge.apply(answer);
        visit.ifPresent(now -> Findings.count(now, effect, answer, outcome));
        return outcome;
    }

    private <T> Outcome<T> heldBack(String reason, Optional<Duration> time) {
        visit.ifPresent(now -> now.count(Finding.HELD_BACK, 1));
        return new Outcome.Retryable<>("not sent: " + reason, time);
    }
}
