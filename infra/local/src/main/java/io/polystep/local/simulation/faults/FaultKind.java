package io.polystep.local.simulation.faults;

import io.polystep.local.simulation.world.Place;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that a simulation makes go wrong. A kind with places strikes at one of the next crossings there; a kind
 * without happens to the world by itself.
 */
public enum FaultKind {
    /** Kill before a write. */
    KILL_BEFORE_WRITE("kill before a write", Place.STORE_WRITE),
    /** Kill after a write. */
    KILL_AFTER_WRITE("kill after a write", Place.STORE_WRITE),
    /** Kill before signing. */
    KILL_BEFORE_SIGN("kill before signing", Place.SECRET),
    /** Kill after the key was read. */
    KILL_AFTER_SIGN("kill after the key was read", Place.SECRET),
    /** Kill before a send. */
    KILL_BEFORE_SEND("kill before a send", Place.VENUE_SEND, Place.CHAIN_SEND),
    /** Kill after a send. */
    KILL_AFTER_SEND("kill after a send", Place.VENUE_SEND, Place.CHAIN_SEND),
    /** Kill before a question is answered. */
    KILL_BEFORE_ANSWER("kill before a question is answered", Place.VENUE_ASK, Place.CHAIN_READ, Place.STORE_READ),
    /** Kill after a step has answered. */
    KILL_AFTER_ANSWER("kill after a step has answered", Place.CALL),
    /** Answer lost. */
    ANSWER_LOST("answer lost", Place.VENUE_SEND, Place.VENUE_ASK, Place.CHAIN_SEND),
    /** Write timed out but committed. */
    WRITE_TIMED_OUT_BUT_COMMITTED("write timed out but committed", Place.STORE_WRITE),
    /** Duplicate scheduler event. */
    EVENT_DUPLICATE("duplicate scheduler event"),
    /** Late scheduler event. */
    EVENT_LATE("late scheduler event"),
    /** Missing scheduler event. */
    EVENT_MISSING("missing scheduler event"),
    /** Two executions of one step. */
    TWO_EXECUTIONS_OF_ONE_STEP("two executions of one step", Place.STORE_WRITE, Place.VENUE_SEND, Place.CHAIN_SEND),
    /** Lambda timeout. */
    LAMBDA_TIMEOUT("Lambda timeout", Place.VENUE_SEND, Place.VENUE_ASK, Place.CHAIN_READ),
    /** Redrive after 1 min. */
    REDRIVE_AFTER_1_MIN("redrive after 1 min"),
    /** Redrive after 1 h. */
    REDRIVE_AFTER_1_H("redrive after 1 h"),
    /** Redrive after 3 days. */
    REDRIVE_AFTER_3_DAYS("redrive after 3 days"),
    /** Retry after success. */
    RETRY_AFTER_SUCCESS("Retry after success", Place.CALL),
    /** Throttle. */
    STORE_THROTTLE("throttle", Place.STORE_WRITE, Place.STORE_READ),
    /** Conflict. */
    STORE_CONFLICT("conflict", Place.STORE_WRITE),
    /** Stale read. */
    STALE_READ("stale read", Place.STORE_READ),
    /** Secret rotated mid-way. */
    SECRET_ROTATED("secret rotated mid-way"),
    /** 401 after 30 minutes. */
    KEY_REFUSED_401("401 after 30 minutes"),
    /** 425 for 90 s then 120 s post-only. */
    RESTART_425("425 for 90 s then 120 s post-only"),
    /** 503 cancel-only. */
    CANCEL_ONLY_503("503 cancel-only"),
    /** 429 with headers. */
    THROTTLED_429_WITH_HEADERS("429 with headers", Place.VENUE_SEND),
    /** 429 without headers. */
    THROTTLED_429_BARE("429 without headers", Place.VENUE_SEND, Place.VENUE_ASK),
    /** 500 but filled. */
    SERVER_ERROR_BUT_FILLED("500 but filled", Place.VENUE_SEND),
    /** 403 page. */
    FORBIDDEN_403_PAGE("403 page", Place.VENUE_SEND, Place.VENUE_ASK, Place.VENUE_LISTING),
    /** Truncated JSON. */
    JSON_TRUNCATED("truncated JSON", Place.VENUE_SEND, Place.VENUE_ASK, Place.VENUE_LISTING, Place.CHAIN_READ),
    /** Duplicated JSON. */
    JSON_DUPLICATED("duplicated JSON", Place.VENUE_SEND, Place.VENUE_ASK, Place.VENUE_LISTING),
    /** Reordered JSON. */
    JSON_REORDERED("reordered JSON", Place.VENUE_SEND, Place.VENUE_ASK, Place.VENUE_LISTING),
    /** MATCHED then FAILED. */
    MATCHED_THEN_FAILED("MATCHED then FAILED", Place.VENUE_SEND),
    /** Settled after 50 s. */
    SETTLED_AFTER_50_S("settled after 50 s", Place.VENUE_SEND),
    /** RETRYING for 10 min. */
    RETRYING_10_MIN("RETRYING for 10 min", Place.VENUE_SEND),
    /** Fill seen by orders only. */
    FILL_SEEN_BY_ORDERS_ONLY("fill seen by orders only", Place.VENUE_SEND),
    /** Fill seen by trades only. */
    FILL_SEEN_BY_TRADES_ONLY("fill seen by trades only", Place.VENUE_SEND),
    /** Maker fill under the opposite token. */
    MAKER_FILL_OPPOSITE_TOKEN("maker fill under the opposite token", Place.VENUE_SEND),
    /** Fill of 99.997714 of 100. */
    FILL_OFF_THE_GRID("fill of 99.997714 of 100", Place.VENUE_SEND),
    /** Tick change between decision and post. */
    TICK_CHANGE("tick change between decision and post", Place.VENUE_SEND),
    /** Book crossed. */
    BOOK_CROSSED("book crossed", Place.VENUE_LISTING),
    /** Book empty. */
    BOOK_EMPTY("book empty", Place.VENUE_LISTING),
    /** Book old. */
    BOOK_OLD("book old", Place.VENUE_LISTING),
    /** Market closed between steps. */
    MARKET_CLOSED("market closed between steps", Place.VENUE_SEND),
    /** Market resolved between steps. */
    MARKET_RESOLVED("market resolved between steps", Place.VENUE_SEND),
    /** Market disputed. */
    MARKET_DISPUTED("market disputed"),
    /** Redeem paid 0. */
    REDEEM_PAYS_ZERO("redeem paid 0"),
    /** Redeemed elsewhere. */
    REDEEMED_ELSEWHERE("redeemed elsewhere"),
    /** RPC lags. */
    RPC_LAGS("RPC lags"),
    /** Reorg. */
    REORG("reorg", Place.CHAIN_READ),
    /** Clock -5 s. */
    CLOCK_SLOW_5_S("clock -5 s"),
    /** Clock +5 s. */
    CLOCK_FAST_5_S("clock +5 s"),
    /** Clock jump. */
    CLOCK_JUMP("clock jump"),
    /** Allowance removed. */
    ALLOWANCE_REMOVED("allowance removed"),
    /** Balance below ledger. */
    BALANCE_BELOW_LEDGER("balance below ledger"),
    /** Order cancelled by hash by hand. */
    CANCELLED_BY_HASH_BY_HAND("order cancelled by hash by hand"),
    /** Foreign order. */
    FOREIGN_ORDER("foreign order"),
    /** Old code version beside the new. */
    OLD_CODE_VERSION("old code version beside the new"),
    /** Kill switch pressed at any point. */
    KILL_SWITCH("kill switch pressed at any point", Place.values());

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // filled once, in the constructor
    private final Set<Place> places;

    FaultKind(String words, Place... places) {
        this.words = words;
        this.places = places.length == 0 ? EnumSet.noneOf(Place.class) : EnumSet.copyOf(List.of(places));
    }

    /** What it is, for people. */
    public String words() {
        return words;
    }

    /** True when it strikes a call, not the world. */
    boolean strikes() {
        return !places.isEmpty();
    }

    boolean strikesAt(Place place) {
        return places.contains(place);
    }
}
