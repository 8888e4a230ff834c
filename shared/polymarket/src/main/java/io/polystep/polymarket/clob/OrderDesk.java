package io.polystep.polymarket.clob;

import io.polystep.domain.Address;
import io.polystep.domain.order.SignedOrder;
import io.polystep.domain.port.Submission;
import io.polystep.polymarket.OrderBatch;
import io.polystep.polymarket.http.Answer;
import io.polystep.polymarket.http.Call;
import io.polystep.polymarket.http.Caller;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.Denial;
import io.polystep.polymarket.http.Effect;
import io.polystep.polymarket.http.Outcome;
import io.polystep.polymarket.wire.BatchAnswer;
import io.polystep.polymarket.wire.OrderAnswer;
import java.net.http.HttpHeaders;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Places signed orders. Done means that something was sent, and the value says per order what that proves; retryable
 * means that nothing was sent. Safe for use by several threads.
 */
public final class OrderDesk {
    /** Most orders in one call. */
    public static final int MOST_ORDERS = OrderBatch.MOST;

    private final Caller caller;
    private final SignedCalls calls;

    /**
     * @param account the key's own account
     * @param clock signs each call with a fresh time
     */
    public OrderDesk(Caller caller, Credentials credentials, Address account, InstantSource clock) {
        this.caller = caller;
        this.calls = new SignedCalls(caller, credentials, account, clock);
    }

    /** Places one order, sending exactly its stored body. */
    public Outcome<Submission> place(SignedOrder order, Effect effect, Deadline deadline) {
        return send(
                Call.post("/order", order.body(), Map.of()),
                effect,
                1,
                deadline,
                answer -> redacted(OrderAnswer.read(order.hash(), answer)));
    }

    /**
     * Places up to {@link #MOST_ORDERS} orders at once; the venue handles them side by side, so each may come out
     * differently.
     *
     * @return one submission for each order, in the same order
     */
    public Outcome<List<Submission>> place(List<SignedOrder> orders, Effect effect, Deadline deadline) {
        String body = OrderBatch.json(orders.stream().map(SignedOrder::body).toList());
        var hashes = orders.stream().map(SignedOrder::hash).toList();
        return send(
                Call.post("/orders", body, Map.of()),
                effect,
                orders.size(),
                deadline,
                answer -> BatchAnswer.read(hashes, answer).stream()
                        .map(this::redacted)
                        .toList());
    }

    private <T> Outcome<T> send(Call call, Effect effect, int cost, Deadline deadline, Function<Answer, T> judge) {
        requirePlacing(effect);
        // A 401 did nothing; it is lifted out of the judgement so that the credentials can be renewed once.
        Outcome<T> outcome = calls.owned(
                call,
                deadline,
                signed -> caller.exchange(
                        signed,
                        effect,
                        cost,
                        deadline,
                        answer -> unauthorised(answer)
                                ? new Outcome.Refused<>(Denial.UNAUTHORISED, "status 401 for " + signed)
                                : new Outcome.Done<>(judge.apply(answer))));
        return outcome.refusedFor(Denial.UNAUTHORISED) ? new Outcome.Done<>(judge.apply(refusal())) : outcome;
    }

    private static Answer refusal() {
        return new Answer.Received(
                401, HttpHeaders.of(Map.of(), (name, value) -> true), "{\"error\":\"Unauthorized\"}");
    }

    private static boolean unauthorised(Answer answer) {
        return answer instanceof Answer.Received received && received.status() == 401;
    }

    private static void requirePlacing(Effect effect) {
        if (effect != Effect.PLACE && effect != Effect.PLACE_POST_ONLY) {
            throw new IllegalArgumentException("expected PLACE or PLACE_POST_ONLY, found " + effect);
        }
    }

    private Submission redacted(Submission submission) {
        return switch (submission) {
            case Submission.Accepted accepted -> accepted;
            case Submission.Refused(var reason, var text) ->
                new Submission.Refused(reason, calls.current().redact(text));
            case Submission.Unknown(var cause) ->
                new Submission.Unknown(calls.current().redact(cause));
        };
    }
}
