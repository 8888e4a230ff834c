package io.polystep.polymarket.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.port.RefusalReason;
import io.polystep.domain.port.Submission;
import io.polystep.polymarket.http.Answer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Decides what the answer to {@code POST /orders} proves about each of its orders. */
public final class BatchAnswer {
    private BatchAnswer() {}

    /**
     * One submission for each hash, in the same order.
     *
     * @param hashes our hashes in the order in which they were sent
     */
    public static List<Submission> read(List<OrderHash> hashes, Answer answer) {
        boolean good = answer instanceof Answer.Received received && received.status() / 100 == 2;
        return good
                ? legs(hashes, ((Answer.Received) answer).body())
                : hashes.stream().map(hash -> whole(hash, answer)).toList();
    }

    private static List<Submission> legs(List<OrderHash> hashes, String body) {
        try {
            JsonNode array = Json.parse(body);
            return array.isArray() && array.size() == hashes.size()
                    ? IntStream.range(0, hashes.size())
                            .mapToObj(index -> OrderAnswer.leg(hashes.get(index), array.get(index)))
                            .toList()
                    : unknown(hashes, "expected " + hashes.size() + " results, found " + Json.shown(body));
        } catch (MalformedException unreadable) {
            return unknown(hashes, unreadable.reason());
        }
    }

    private static List<Submission> unknown(List<OrderHash> hashes, String cause) {
        return hashes.stream()
                .<Submission>map(hash -> new Submission.Unknown(cause))
                .toList();
    }

    /**
     * The whole batch was answered at once. A complaint about single orders says nothing certain of the others, so those
     * that it does not name stay unknown.
     */
    private static Submission whole(OrderHash hash, Answer answer) {
        Submission submission = OrderAnswer.read(hash, answer);
        return submission instanceof Submission.Refused(RefusalReason reason, String text)
                        && singles(reason)
                        && !names(answer, hash)
                ? new Submission.Unknown("the batch was refused because of one of its orders: " + text)
                : submission;
    }

    private static boolean singles(RefusalReason reason) {
        return switch (reason) {
            case DUPLICATE, TICK, MINIMUM_SIZE, BALANCE, EXPIRATION, CROSSES_BOOK, NOT_FILLED, NO_MATCH -> true;
            default -> false;
        };
    }

    private static boolean names(Answer answer, OrderHash hash) {
        return answer instanceof Answer.Received received
                && received.body()
                        .toLowerCase(Locale.ROOT)
                        .contains(hash.value().toLowerCase(Locale.ROOT));
    }
}
