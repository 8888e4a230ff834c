package io.polystep.polymarket.wire;

import static io.polystep.domain.port.RefusalReason.ACCOUNT_RESTRICTED;
import static io.polystep.domain.port.RefusalReason.BALANCE;
import static io.polystep.domain.port.RefusalReason.CROSSES_BOOK;
import static io.polystep.domain.port.RefusalReason.DUPLICATE;
import static io.polystep.domain.port.RefusalReason.EXPIRATION;
import static io.polystep.domain.port.RefusalReason.INVALID_PAYLOAD;
import static io.polystep.domain.port.RefusalReason.MARKET_NOT_READY;
import static io.polystep.domain.port.RefusalReason.MINIMUM_SIZE;
import static io.polystep.domain.port.RefusalReason.NOT_FILLED;
import static io.polystep.domain.port.RefusalReason.NO_MATCH;
import static io.polystep.domain.port.RefusalReason.TICK;
import static io.polystep.domain.port.RefusalReason.TRADING_PAUSED;
import static io.polystep.domain.port.RefusalReason.UNAUTHORISED;
import static io.polystep.domain.port.RefusalReason.VERSION;
import static io.polystep.domain.port.RefusalReason.WRONG_ACCOUNT;

import io.polystep.domain.port.RefusalReason;
import io.polystep.domain.port.Submission;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The venue's errors as data: an HTTP status and a pattern of its words give a definite refusal, or say that the outcome
 * stays unknown. Source: venue protocol reference, errors.
 *
 * <p>Looks wrong, is right: "order match delayed" comes with a 400 and is not a refusal, because a delayed order can
 * still be matched; and "there are no matching orders" with a 500 is unknown, while a FAK order without a match is
 * refused with a 400.
 */
public final class ErrorTable {
    /** Where an answer of status 200 carries an error, its words count whatever their usual status. */
    private static final int OK = 200;

    /**
     * One line of the table.
     *
     * @param status the HTTP status with which it comes
     * @param words found anywhere in the text, in any case
     * @param refusal the kind, or empty when the outcome is unknown
     */
    record Row(int status, Pattern words, Optional<RefusalReason> refusal) {
        private boolean fits(int answered, String text) {
            return (answered == OK || answered == status) && words.matcher(text).find();
        }
    }

    /** The first row that fits counts. */
    static final List<Row> ROWS = List.of(
            refused(400, "invalid order payload", INVALID_PAYLOAD),
            refused(400, "order owner has to be the owner of the api key", WRONG_ACCOUNT),
            refused(400, "order signer address has to be the address of the api key", WRONG_ACCOUNT),
            refused(400, "address banned|' banned", ACCOUNT_RESTRICTED),
            refused(400, "closed only mode", ACCOUNT_RESTRICTED),
            refused(400, "breaks minimum tick size rule|INVALID_ORDER_MIN_TICK_SIZE", TICK),
            refused(400, "lower than the minimum|INVALID_ORDER_MIN_SIZE", MINIMUM_SIZE),
            refused(400, "invalid amount for a marketable", MINIMUM_SIZE),
            refused(400, "is invalid\\. duplicated|INVALID_ORDER_DUPLICATED", DUPLICATE),
            refused(400, "not enough balance ?/ ?allowance|INVALID_ORDER_NOT_ENOUGH_BALANCE", BALANCE),
            refused(400, "invalid expiration|INVALID_ORDER_EXPIRATION", EXPIRATION),
            refused(400, "invalid post-only order: order crosses book", CROSSES_BOOK),
            refused(400, "couldn't be fully filled|FOK_ORDER_NOT_FILLED_ERROR", NOT_FILLED),
            refused(400, "no orders found to match with FAK order", NO_MATCH),
            unknown(400, "order match delayed|ORDER_DELAYED"),
            refused(400, "market is not yet ready to process new orders|MARKET_NOT_READY", MARKET_NOT_READY),
            refused(400, "order_version_mismatch", VERSION),
            refused(401, "unauthorized|invalid api key", UNAUTHORISED),
            unknown(500, "could not insert order"),
            unknown(500, "there are no matching orders"),
            unknown(500, "the trade contains rounding issues"),
            refused(503, "trading is currently disabled", TRADING_PAUSED),
            refused(503, "cancel-only", TRADING_PAUSED),
            refused(503, "post-only mode|post_only_mode", TRADING_PAUSED));

    private ErrorTable() {}

    /** What the words mean when they came with this status, or empty when no row fits. */
    static Optional<Submission> find(int status, String text) {
        return ROWS.stream().filter(row -> row.fits(status, text)).findFirst().map(row -> meaning(row, text));
    }

    private static Submission meaning(Row row, String text) {
        return row.refusal()
                .<Submission>map(reason -> new Submission.Refused(reason, Json.shown(text)))
                .orElseGet(() -> new Submission.Unknown("the venue answered: " + Json.shown(text)));
    }

    private static Row refused(int status, String words, RefusalReason reason) {
        return new Row(status, Pattern.compile(words, Pattern.CASE_INSENSITIVE), Optional.of(reason));
    }

    private static Row unknown(int status, String words) {
        return new Row(status, Pattern.compile(words, Pattern.CASE_INSENSITIVE), Optional.empty());
    }
}
