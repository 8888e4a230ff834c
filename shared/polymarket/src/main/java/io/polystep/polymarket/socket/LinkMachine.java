package io.polystep.polymarket.socket;

import io.polystep.polymarket.socket.LinkState.Connecting;
import io.polystep.polymarket.socket.LinkState.Open;
import io.polystep.polymarket.socket.LinkState.Stopped;
import io.polystep.polymarket.socket.LinkState.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The life of a connection as a pure function. An input that comes too late for its state, such as a frame after the
 * stop, changes nothing.
 *
 * @param policy its times
 */
public record LinkMachine(LinkPolicy policy) {
    /**
     * The next state.
     *
     * @param random for the pause before the next attempt
     */
    public LinkStep step(LinkState state, LinkInput input, Instant now, RandomGenerator random) {
        return switch (input) {
            case LinkInput.Start ignored -> start(state, now);
            case LinkInput.Opened ignored -> opened(state, now);
            case LinkInput.Received ignored -> received(state, now);
            case LinkInput.Lost lost -> lost(state, lost.reason(), now, random);
            case LinkInput.Tick ignored -> tick(state, now, random);
            case LinkInput.Stop ignored -> new LinkStep(new Stopped(), List.of(LinkAction.CUT));
        };
    }

    private static LinkStep start(LinkState state, Instant now) {
        return state instanceof Stopped ? connect(0, now) : LinkStep.stay(state);
    }

    private static LinkStep connect(int failures, Instant now) {
        return new LinkStep(new Connecting(failures, now), List.of(LinkAction.CONNECT));
    }

    private static LinkStep opened(LinkState state, Instant now) {
        return state instanceof Connecting connecting
                ? new LinkStep(new Open(connecting.failures(), now, now, now), List.of(LinkAction.GREET))
                : LinkStep.stay(state);
    }

    private static LinkStep received(LinkState state, Instant now) {
        return LinkStep.stay(
                state instanceof Open open ? new Open(open.failures(), open.since(), now, open.pingedAt()) : state);
    }

    private LinkStep lost(LinkState state, String reason, Instant now, RandomGenerator random) {
        return switch (state) {
            case Connecting connecting -> pause(connecting.failures() + 1, reason, now, random);
            case Open open ->
                pause(isPast(open.since(), policy.stableAfter(), now) ? 1 : open.failures() + 1, reason, now, random);
            case Stopped stopped -> LinkStep.stay(stopped);
            case Waiting waiting -> LinkStep.stay(waiting);
        };
    }

    private LinkStep pause(int failures, String reason, Instant now, RandomGenerator random) {
        Instant until = now.plus(policy.pause(failures, random));
        return new LinkStep(new Waiting(failures, until, reason), List.of(LinkAction.CUT));
    }

    private LinkStep tick(LinkState state, Instant now, RandomGenerator random) {
        return switch (state) {
            case Stopped stopped -> LinkStep.stay(stopped);
            case Waiting waiting ->
                now.isBefore(waiting.until()) ? LinkStep.stay(waiting) : connect(waiting.failures(), now);
            case Connecting connecting ->
                isPast(connecting.since(), policy.connectWithin(), now)
                        ? lost(connecting, "not connected within " + policy.connectWithin(), now, random)
                        : LinkStep.stay(connecting);
            case Open open -> tick(open, now, random);
        };
    }

    private LinkStep tick(Open open, Instant now, RandomGenerator random) {
        if (isPast(open.receivedAt(), policy.silentAfter(), now)) {
            return lost(open, "silent for " + Duration.between(open.receivedAt(), now), now, random);
        }
        return isPast(open.pingedAt(), policy.pingEvery(), now)
                ? new LinkStep(
                        new Open(open.failures(), open.since(), open.receivedAt(), now), List.of(LinkAction.PING))
                : LinkStep.stay(open);
    }

    private static boolean isPast(Instant from, Duration limit, Instant now) {
        return !now.isBefore(from.plus(limit));
    }
}
