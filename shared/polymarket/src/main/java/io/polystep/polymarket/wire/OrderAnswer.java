package io.polystep.polymarket.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.port.RefusalReason;
import io.polystep.domain.port.Submission;
import io.polystep.domain.port.Submission.Accepted;
import io.polystep.polymarket.http.Answer;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides what the answer to {@code POST /order} proves. Accepted needs every sign of acceptance, refused needs a
 * definite no; everything between is unknown, and the caller asks by order hash.
 */
public final class OrderAnswer {
    /** Present when the signer's own budget, and not some layer in front of the venue, said no. */
    private static final String SIGNER_LIMIT = "Poly-RateLimit-";

    private OrderAnswer() {}

    /**
     * The outcome of handing over the order with this hash.
     *
     * @param expected our hash, which the venue must give back as order id
     */
    public static Submission read(OrderHash expected, Answer answer) {
        return switch (answer) {
            case Answer.Lost lost -> new Submission.Unknown(lost.cause());
            case Answer.Received received -> read(expected, received);
        };
    }

    /**
     * The outcome of one order of a batch. A success with an error inside is a refusal.
     *
     * @param expected our hash of the order in this place
     */
    public static Submission leg(OrderHash expected, JsonNode leg) {
        try {
            return good(expected, new Fields("a result of the batch", leg));
        } catch (MalformedException unreadable) {
            return new Submission.Unknown(unreadable.reason());
        }
    }

    private static Submission read(OrderHash expected, Answer.Received received) {
        int status = received.status();
        if (status >= 200 && status < 300) {
            return good(expected, received.body());
        }
        String text = errorText(received.body()).orElse("");
        return ErrorTable.find(status, text).orElseGet(() -> byStatus(received, text));
    }

    /** The meaning of a status whose words are in no row of the table. */
    private static Submission byStatus(Answer.Received received, String text) {
        int status = received.status();
        return switch (status) {
            case 401 -> refused(RefusalReason.UNAUTHORISED, status, text);
            case 403 -> refused(RefusalReason.REGION, status, text);
            case 408, 425 -> unknown(status, text);
            case 429 ->
                received.hasHeaderStarting(SIGNER_LIMIT)
                        ? refused(RefusalReason.RATE_LIMITED, status, text)
                        : unknown(status, text);
            // Words of the venue's own make are a no; without them it may be something in front of the venue.
            default ->
                status >= 400 && status < 500 && !text.isEmpty()
                        ? refused(RefusalReason.OTHER, status, text)
                        : unknown(status, text);
        };
    }

    private static Submission good(OrderHash expected, String body) {
        try {
            return good(expected, new Fields("the answer to an order", Json.parse(body)));
        } catch (MalformedException unreadable) {
            return new Submission.Unknown(unreadable.reason());
        }
    }

    private static Submission good(OrderHash expected, Fields answer) {
        boolean success = answer.flag("success");
        Optional<String> id = answer.optionalText("orderID");
        Optional<String> error = answer.optionalText("errorMsg").or(() -> answer.optionalText("error"));
        if (success && error.isEmpty()) {
            return accepted(expected, id, answer);
        }
        String text = error.orElse("success is false and no reason is given");
        return ErrorTable.find(200, text).orElseGet(() -> unlisted(id, text));
    }

    /** An error in words that we do not know. With an order id beside it, the order may exist all the same. */
    private static Submission unlisted(Optional<String> id, String text) {
        return id.isPresent()
                ? new Submission.Unknown("the venue named an order id and an error: " + Json.shown(text))
                : new Submission.Refused(RefusalReason.OTHER, Json.shown(text));
    }

    private static Submission accepted(OrderHash expected, Optional<String> id, Fields answer) {
        if (id.isEmpty()) {
            return new Submission.Unknown("expected order id " + expected + " in a successful answer, found none");
        }
        if (!id.get().equalsIgnoreCase(expected.value())) {
            return new Submission.Unknown(
                    "expected order id " + expected + " in a successful answer, found " + Json.shown(id.get()));
        }
        return status(answer.text("status"))
                .<Submission>map(status -> new Accepted(expected, status))
                .orElseGet(() -> new Submission.Unknown(answer.wrong("status", "live, matched, delayed or unmatched")
                        .reason()));
    }

    /** Unmatched means that a market's delay ended without a match and the order rests. */
    private static Optional<Accepted.Status> status(String text) {
        return switch (text) {
            case "live", "unmatched" -> Optional.of(Accepted.Status.LIVE);
            case "matched" -> Optional.of(Accepted.Status.MATCHED);
            case "delayed" -> Optional.of(Accepted.Status.DELAYED);
            default -> Optional.empty();
        };
    }

    /** The venue's words: the fields that it uses for them, joined; empty when the body is not such an object. */
    private static Optional<String> errorText(String body) {
        try {
            JsonNode node = Json.parse(body);
            return Stream.of("error", "errorMsg", "code")
                    .map(name -> node.path(name).asText())
                    .filter(text -> !text.isEmpty())
                    .reduce((first, second) -> first + "; " + second);
        } catch (MalformedException notTheVenuesWords) {
            return Optional.empty();
        }
    }

    private static Submission refused(RefusalReason reason, int status, String text) {
        return new Submission.Refused(reason, Json.shown("status " + status + " " + text));
    }

    private static Submission unknown(int status, String text) {
        return new Submission.Unknown(Json.shown("status " + status + " " + text));
    }
}
