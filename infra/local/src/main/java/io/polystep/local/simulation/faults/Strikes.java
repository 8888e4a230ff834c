package io.polystep.local.simulation.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.local.simulation.world.Crossing;
import io.polystep.local.simulation.world.WireReply;
import java.util.random.RandomGenerator;

/** From a kind of fault to what is done at a crossing. */
final class Strikes {
    private Strikes() {}

    /** What is done at a crossing. */
    enum Effect {
        KILL_BEFORE,
        KILL_AFTER,
        LOSE_ANSWER,
        TIME_OUT_AFTER,
        RUN_OUT_OF_TIME,
        TWICE_AT_ONCE,
        TWICE,
        THROTTLE,
        CONFLICT,
        BEHIND,
        LATE,
        PRESS,
        REORGANISE,
        /** Another answer, and the call is not made. */
        INSTEAD,
        /** The call is made, and the answer says that it failed. */
        FAIL_AFTER,
        /** The answer is changed. */
        CHANGE,
        /** The trades of the answer go an odd way. */
        SHAPE,
        /** It makes no sense here. */
        NOT_HERE
    }

    static Effect effect(FaultKind kind, Crossing crossing, RandomGenerator random) {
        return switch (kind) {
            case KILL_BEFORE_WRITE, KILL_BEFORE_SIGN, KILL_BEFORE_SEND, KILL_BEFORE_ANSWER -> Effect.KILL_BEFORE;
            case KILL_AFTER_WRITE, KILL_AFTER_SIGN, KILL_AFTER_SEND, KILL_AFTER_ANSWER -> Effect.KILL_AFTER;
            case ANSWER_LOST -> Effect.LOSE_ANSWER;
            case WRITE_TIMED_OUT_BUT_COMMITTED -> Effect.TIME_OUT_AFTER;
            case LAMBDA_TIMEOUT -> Effect.RUN_OUT_OF_TIME;
            case TWO_EXECUTIONS_OF_ONE_STEP -> Effect.TWICE_AT_ONCE;
            case RETRY_AFTER_SUCCESS -> Effect.TWICE;
            case STORE_THROTTLE -> Effect.THROTTLE;
            case STORE_CONFLICT -> Effect.CONFLICT;
            case STALE_READ ->
                crossing.what().startsWith("query") && crossing.what().endsWith(" eventual")
                        ? Effect.BEHIND
                        : Effect.NOT_HERE;
            case THROTTLED_429_WITH_HEADERS, THROTTLED_429_BARE, FORBIDDEN_403_PAGE -> Effect.INSTEAD;
            case TICK_CHANGE, MARKET_CLOSED -> order(crossing, Effect.INSTEAD);
            case MARKET_RESOLVED -> order(crossing, Effect.LATE);
            case SERVER_ERROR_BUT_FILLED -> order(crossing, Effect.FAIL_AFTER);
            case JSON_TRUNCATED, JSON_DUPLICATED, JSON_REORDERED -> Effect.CHANGE;
            case BOOK_CROSSED, BOOK_EMPTY, BOOK_OLD ->
                crossing.what().equals("POST /books") ? Effect.CHANGE : Effect.NOT_HERE;
            case MATCHED_THEN_FAILED,
                    SETTLED_AFTER_50_S,
                    RETRYING_10_MIN,
                    FILL_SEEN_BY_ORDERS_ONLY,
                    FILL_SEEN_BY_TRADES_ONLY,
                    MAKER_FILL_OPPOSITE_TOKEN,
                    FILL_OFF_THE_GRID -> order(crossing, Effect.SHAPE);
            case REORG -> crossing.what().equals("eth_getTransactionReceipt") ? Effect.REORGANISE : Effect.NOT_HERE;
            case KILL_SWITCH -> Effect.PRESS;
            default -> throw new IllegalStateException("expected a kind that strikes a call, found " + kind);
        };
    }

    private static Effect order(Crossing crossing, Effect effect) {
        return crossing.what().equals("POST /order") ? effect : Effect.NOT_HERE;
    }

    static WireReply instead(FaultKind kind) {
        return switch (kind) {
            case THROTTLED_429_WITH_HEADERS -> WireFaults.throttled(true);
            case THROTTLED_429_BARE -> WireFaults.throttled(false);
            case TICK_CHANGE ->
                WireFaults.refused("order is invalid. Price (0.5) breaks minimum tick size rule: 0.001");
            case MARKET_CLOSED -> WireFaults.refused("the market is not yet ready to process new orders");
            default -> WireFaults.page403();
        };
    }

    static WireReply changed(FaultKind kind, WireReply reply, RandomGenerator random) {
        return switch (kind) {
            case JSON_TRUNCATED -> WireFaults.truncated(reply, random.nextInt(100));
            case JSON_DUPLICATED -> WireFaults.duplicated(reply);
            case JSON_REORDERED -> WireFaults.reordered(reply);
            default -> WireFaults.books(reply, kind);
        };
    }

    /** True when shares were filled that are no whole hundredths, as of 99.997714 in 100. */
    static boolean isOffTheGrid(WireReply accepted) {
        if (accepted.status() != 200) {
            return false;
        }
        JsonNode body = WireFaults.parse(accepted.body());
        String shares = body.path("takingAmount").asText("");
        int dot = shares.indexOf('.');
        return dot >= 0 && shares.length() - dot > 3;
    }
}
