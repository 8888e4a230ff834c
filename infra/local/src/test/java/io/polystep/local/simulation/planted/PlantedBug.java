package io.polystep.local.simulation.planted;

import static io.polystep.local.simulation.planted.Trial.crashed;
import static io.polystep.local.simulation.planted.Trial.simulated;
import static io.polystep.local.simulation.planted.Trial.told;

import io.polystep.domain.order.Change;
import io.polystep.domain.order.Order;
import io.polystep.domain.port.RefusalReason;
import io.polystep.domain.port.Submission;
import io.polystep.domain.redemption.Finality;
import io.polystep.domain.redemption.Redemption;
import io.polystep.ledger.FaultyConditions;
import io.polystep.local.simulation.crash.CrashMode;
import io.polystep.local.simulation.faults.FaultKind;
import io.polystep.local.simulation.world.Place;
import io.polystep.placement.FaultyPlacement;
import io.polystep.redemption.FaultyRedemption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Faults that somebody could have written, each with the trial that has to see it and the rule that it breaks. */
enum PlantedBug {
    ASSUMED_REJECTED(
            "an answer that says nothing is taken for a refusal",
            told("answer-lost"),
            "no order at the venue counts as never there",
            in(
                    "io.polystep.polymarket.PolymarketOrders.submit",
                    Lie.answering(
                            Submission.class,
                            answer -> answer instanceof Submission.Unknown(String cause)
                                    ? new Submission.Refused(RefusalReason.OTHER, cause)
                                    : answer))),
    RESENT_WITH_NEW_SALT(
            "an attempt that died on the way is made again with an order that is signed anew",
            crashed("won", CrashMode.KILL_AFTER, Names.SUBMIT, Place.VENUE_SEND),
            "every order at the venue has an intent",
            in(
                    "io.polystep.placement.Submitting.submit",
                    Lie.instead(call -> FaultyPlacement.signedAnew(call.owner(), call.argument(0, Order.class))))),
    SENT_STORED_AFTERWARDS(
            "the order goes out before SENT is stored",
            crashed("won", CrashMode.KILL_AFTER, Names.SUBMIT, Place.VENUE_SEND),
            Names.SENT_ONCE,
            in(
                    "io.polystep.placement.Sending.cleared",
                    Lie.instead(
                            call -> FaultyPlacement.storedAfterwards(call.owner(), call.argument(0, Order.class))))),
    RESENT_WITHOUT_PROOF(
            "a taking order that is not shown goes out again",
            crashed("nothing-to-match", CrashMode.ANSWER_LOST, Names.SUBMIT, Place.VENUE_SEND),
            Names.SENT_ONCE,
            in(
                    "io.polystep.placement.Resolution.notThere",
                    Lie.instead(call -> FaultyPlacement.sentAgain(call.owner(), call.argument(0, Order.class))))),
    REVISION_IGNORED(
            "a write does not ask for the revision that was read",
            crashed("won", CrashMode.TWICE, Names.SUBMIT, Place.STORE_WRITE),
            Names.SENT_ONCE,
            in("io.polystep.ledger.Condition.revision", Lie.instead(call -> FaultyConditions.anyRevision()))),
    IDENTITY_WITH_TIME(
            "the intent key is made of the moment of the decision",
            told("decided-twice"),
            "one intent for each wish",
            in("io.polystep.domain.order.OrderIntent.key", Lie.instead(Lies::keyWithTime))),
    PROVISIONAL_BOOKED_AS_FINAL(
            "a matched fill is booked as if it were confirmed",
            told("matched-then-failed"),
            Names.CASH,
            in("io.polystep.domain.order.OrderBooking.observe", Lies.fills(Lies::allConfirmed))),
    VOID_FORGOTTEN(
            "a fill that failed is not looked at",
            told("matched-then-failed"),
            Names.ENDED,
            in("io.polystep.domain.order.OrderBooking.observe", Lies.fills(Lies::withoutVoid))),
    TRADE_LOST(
            "of the trades that the venue lists, the last one is dropped",
            told("won"),
            Names.ENDED,
            in("io.polystep.domain.order.OrderBooking.observe", Lies.fills(Lies::withoutLast))),
    CLOSED_WITHOUT_TRADES(
            "an order that is filled is closed before its trades are listed",
            told("fill-seen-by-orders-only"),
            Names.CASH,
            Map.of(
                    "io.polystep.polymarket.OrderLookup.requireComplete", Lie.nothing(),
                    "io.polystep.domain.order.Order.finished", Lie.instead(Lies::endedAndSettled))),
    FEE_NOT_BOOKED(
            "the taker's fee is taken as zero when a fill is booked",
            told("won"),
            Names.CASH,
            in("io.polystep.domain.order.OrderBooking.observe", Lies.fills(Lies::withoutFees))),
    HOLD_NOT_BOOKED(
            "a reservation counts its hold and does not book it",
            told("won"),
            Names.ENDED,
            in("io.polystep.domain.risk.Gate.reservation", Lie.answering(Change.class, Lies::withoutEntries))),
    HOLD_NOT_RELEASED(
            "closing an order leaves its hold reserved",
            told("won"),
            "nothing is reserved without an open order",
            in("io.polystep.domain.order.OrderBooking.close", Lie.answering(Change.class, Lies::withoutRelease))),
    LIMITS_NOT_RELEASED(
            "closing an order leaves it counted as open",
            told("won"),
            "limits count what is there",
            in("io.polystep.domain.order.OrderBooking.close", Lie.answering(Change.class, Lies::withoutExposure))),
    CAP_NOT_A_CONDITION(
            "caps are checked by the gate and not again by the write",
            crashed("up-to-the-cap", CrashMode.RIVAL, Names.RESERVE, Place.STORE_WRITE),
            "market cap",
            in("io.polystep.ledger.Counting.within", Lie.instead(Lie.Call::owner))),
    HALT_IGNORED(
            "the reservation does not ask for halts when it commits",
            crashed("won", CrashMode.HALT, Names.RESERVE, Place.STORE_WRITE),
            "no new order after a committed halt",
            in("io.polystep.ledger.DynamoHalts.check", Lie.nothing())),
    QUARANTINE_IGNORED(
            "an unknown outcome does not stop new orders in its market",
            crashed("second-soon-after", CrashMode.KILL_BEFORE, Names.SUBMIT, Place.VENUE_SEND),
            "no new order in a market with an unknown outcome",
            Map.of(
                    "io.polystep.ledger.Quarantine.check", Lie.nothing(),
                    "io.polystep.ledger.Quarantine.line", Lie.instead(call -> Optional.empty()))),
    CODE_FENCE_IGNORED(
            "a write does not ask for the least code version",
            told("old-code-version"),
            "old code writes nothing",
            in("io.polystep.ledger.Fences.addTo", Lie.nothing())),
    REORG_IGNORED(
            "a transaction in a block counts as final",
            told("won"),
            "only what is final counts as paid",
            in("io.polystep.domain.redemption.Finality.after", Lie.given(Finality.Sight.class, Lies::finalAtOnce))),
    REDEEMED_TWICE(
            "a redemption is broadcast a second time with the next nonce",
            told("won"),
            "ledger gas = chain",
            in(
                    "io.polystep.redemption.Sending.send",
                    Lie.instead(call -> FaultyRedemption.sentTwice(call.owner(), call.argument(0, Redemption.class))))),
    REDEEMABLE_COUNTED_TWICE(
            "a position is listed twice",
            told("won"),
            "every redemption ends",
            in("io.polystep.ledger.DynamoRedemptionLedger.positions", Lie.answering(List.class, Lies::twice))),
    RESULT_NOT_COUNTED(
            "a settled market is not counted in the results of the state record",
            told("won"),
            "kept results = recomputed",
            in("io.polystep.ledger.StateItems.change", Lie.nothing())),
    REDEEMED_WHILE_OPEN(
            "a redemption is created past an order of its market that is open and not listed yet",
            told("two-entries", FaultKind.RETRYING_10_MIN),
            "every resolved position is redeemed",
            Map.of(
                    "io.polystep.redemption.Resolved.held",
                    Lie.instead(call -> FaultyRedemption.heldWhateverIsOpen(call.owner())),
                    "io.polystep.ledger.DynamoRedemptionLedger.nothingOpen",
                    Lie.instead(call -> Optional.of(FaultyConditions.anyRevision())))),
    LEASE_IGNORED(
            "a write does not ask whether its lease has changed hands",
            crashed("scan", CrashMode.TWICE, "ScanFunction", Place.VENUE_LISTING),
            "work whose lease was taken over writes nothing",
            in("io.polystep.ledger.Fences.addTo", Lie.instead(Lies::withoutLease))),
    NONCE_NOT_TAKEN(
            "the nonce of a signed transaction is not taken",
            simulated(30),
            "every resolved position is redeemed",
            in("io.polystep.ledger.Nonces.take", Lie.nothing()));

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // its records have unmodifiable fields
    private final Trial trial;

    private final String rule;

    @SuppressWarnings("ImmutableEnumChecker") // copied in the constructor; lies have no state
    private final Map<String, Lie> lies;

    PlantedBug(String words, Trial trial, String rule, Map<String, Lie> lies) {
        this.words = words;
        this.trial = trial;
        this.rule = rule;
        this.lies = Map.copyOf(lies);
    }

    private static Map<String, Lie> in(String method, Lie lie) {
        return Map.of(method, lie);
    }

    /** What is wrong, for people. */
    String words() {
        return words;
    }

    /** What has to see it. */
    Trial trial() {
        return trial;
    }

    /** The methods that lie, for people. */
    String places() {
        return lies.keySet().stream()
                .sorted()
                .map(method -> method.replaceFirst(".*\\.(\\w+\\.\\w+)$", "`$1`"))
                .collect(Collectors.joining(", "));
    }

    /** Seeds of the trial within which it is seen, from 1. */
    int seeds() {
        return 1;
    }

    /** The rule that it breaks. */
    String rule() {
        return rule;
    }

    boolean isIn(String method) {
        return lies.containsKey(method);
    }

    Lie lie(String method) {
        return Objects.requireNonNull(lies.get(method));
    }

    /** Names of all methods that lie for some bug, by name of their class. */
    static Map<String, Set<String>> methods() {
        Map<String, Set<String>> methods = new HashMap<>();
        for (PlantedBug bug : values()) {
            for (String method : bug.lies.keySet()) {
                int dot = method.lastIndexOf('.');
                methods.computeIfAbsent(method.substring(0, dot), type -> new HashSet<>())
                        .add(method.substring(dot + 1));
            }
        }
        return methods;
    }

    /** Names that are used more than once. */
    private static final class Names {
        static final String RESERVE = "ReserveFunction";
        static final String SUBMIT = "SubmitFunction";
        static final String SENT_ONCE = "a taking order is sent at most once";
        static final String CASH = "ledger cash = chain";
        static final String ENDED = "every intent ended and nothing is held for it";

        private Names() {}
    }
}
