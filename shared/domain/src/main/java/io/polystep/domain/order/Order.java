package io.polystep.domain.order;

import io.polystep.domain.ledger.Entry;
import io.polystep.domain.market.Market;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything known about one intent and the order made for it. Immutable; {@link #after} gives the next version.
 *
 * @param intent the wish
 * @param market the market's terms as they were when the order was reserved
 * @param state where it stands
 * @param hold dollars held for it: what the gate reserved, less what fills have used or a close has released
 * @param signed the bytes, once signed
 * @param fills by trade, in the order first seen
 * @param entries every ledger entry that it caused, oldest first; only ever longer
 * @param history one line per event, oldest first
 * @param sentAt when it was last sent
 * @param cancelAskedAt when the venue was last asked to cancel it
 * @param closed true once nothing is held and nothing is awaited
 * @param revision number of stored versions; 0 when not stored yet
 */
public record Order(
        OrderIntent intent,
        Market market,
        OrderState state,
        Usdc hold,
        Optional<SignedOrder> signed,
        List<Fill> fills,
        List<Entry> entries,
        List<String> history,
        Optional<Instant> sentAt,
        Optional<Instant> cancelAskedAt,
        boolean closed,
        long revision) {
    /** A hundredth in millionths: the venue's grid of amounts. */
    private static final long LEAST_MATCH = 10_000;

    /** Copies the lists and refuses a negative hold and an entry booked twice. */
    public Order {
        fills = List.copyOf(fills);
        entries = List.copyOf(entries);
        requireOnce(intent.key(), entries);
        history = List.copyOf(history);
        if (hold.isNegative()) {
            throw new IllegalArgumentException(
                    "expected a hold of zero or more for intent " + intent.key() + ", found " + hold);
        }
    }

    /** A wish that nothing has happened to yet. */
    public static Order planned(OrderIntent intent, Market market) {
        return new Order(
                intent,
                market,
                OrderState.PLANNED,
                Usdc.ZERO,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                0);
    }

    /** The intent's key. */
    public IntentKey key() {
        return intent.key();
    }

    /** The order hash, once signed. */
    public Optional<OrderHash> hash() {
        return signed.map(SignedOrder::hash);
    }

    /**
     * The next version after {@code event}.
     *
     * @throws IllegalStateException if the event contradicts the state
     */
    public Order after(OrderEvent event) {
        OrderState next = OrderLife.next(state, event)
                .orElseThrow(() -> new IllegalStateException("expected an event that can follow " + state
                        + " for intent " + key() + ", found " + describe(event)));
        List<String> longer = new ArrayList<>(history);
        longer.add(event.at() + " " + describe(event) + " -> " + next);
        return new Order(
                intent,
                market,
                next,
                holdAfter(event),
                signedAfter(event),
                fills,
                entries,
                longer,
                sentAfter(event),
                cancelAskedAfter(event),
                closed,
                revision);
    }

    /** The same order with these fills and this much still held. */
    public Order withFills(List<Fill> newFills, Usdc newHold) {
        return new Order(
                intent,
                market,
                state,
                newHold,
                signed,
                newFills,
                entries,
                history,
                sentAt,
                cancelAskedAt,
                closed,
                revision);
    }

    /**
     * The same order with what was booked for it now.
     *
     * @throws IllegalArgumentException if one of them was booked for it before
     */
    public Order booked(List<Entry> further) {
        List<Entry> longer = new ArrayList<>(entries);
        longer.addAll(further);
        return new Order(
                intent, market, state, hold, signed, fills, longer, history, sentAt, cancelAskedAt, closed, revision);
    }

    /** The same order with nothing held and nothing awaited. */
    public Order asClosed() {
        return new Order(
                intent,
                market,
                state,
                Usdc.ZERO,
                signed,
                fills,
                entries,
                history,
                sentAt,
                cancelAskedAt,
                true,
                revision);
    }

    /** The same order as stored under {@code newRevision}. */
    public Order stored(long newRevision) {
        return new Order(
                intent,
                market,
                state,
                hold,
                signed,
                fills,
                entries,
                history,
                sentAt,
                cancelAskedAt,
                closed,
                newRevision);
    }

    /**
     * True when its fills, void ones left out, leave less of it than the venue can match: a cent to spend, or a hundredth
     * of a share to sell.
     */
    public boolean matchedWhole() {
        List<Fill> held =
                fills.stream().filter(fill -> fill.status() != FillStatus.VOID).toList();
        return switch (intent.size()) {
            case OrderIntent.Spend(Usdc amount) -> {
                Usdc spent = held.stream().map(Fill::value).reduce(Usdc.ZERO, Usdc::plus);
                yield amount.minus(spent).micros() < LEAST_MATCH;
            }
            case OrderIntent.Sell(Shares shares) -> {
                Shares sold = held.stream().map(Fill::shares).reduce(Shares.ZERO, Shares::plus);
                yield shares.micros() - sold.micros() < LEAST_MATCH;
            }
        };
    }

    /** True while a fill may still be confirmed or void. */
    public boolean awaitsSettlement() {
        return fills.stream().anyMatch(fill -> fill.status() == FillStatus.PROVISIONAL);
    }

    /**
     * True when nothing about it can change any more, so that it can be closed: it has ended, each fill is settled, and an
     * order that was filled whole has its trades. The venue may say "filled" a moment before it lists them; closing then
     * would free money that is spent.
     */
    public boolean finished() {
        boolean tradesMissing = state == OrderState.FILLED && fills.isEmpty();
        return state.terminal() && !awaitsSettlement() && !tradesMissing;
    }

    private static void requireOnce(IntentKey key, List<Entry> entries) {
        long different = entries.stream().map(Entry::id).distinct().count();
        if (different != entries.size()) {
            throw new IllegalArgumentException("expected each entry of intent " + key + " once, found "
                    + entries.stream().map(Entry::id).toList());
        }
    }

    private Usdc holdAfter(OrderEvent event) {
        return event instanceof OrderEvent.Reserved reserved ? reserved.hold() : hold;
    }

    private Optional<SignedOrder> signedAfter(OrderEvent event) {
        return event instanceof OrderEvent.Signed newlySigned ? Optional.of(newlySigned.order()) : signed;
    }

    private Optional<Instant> sentAfter(OrderEvent event) {
        return event instanceof OrderEvent.Sent sent ? Optional.of(sent.at()) : sentAt;
    }

    private Optional<Instant> cancelAskedAfter(OrderEvent event) {
        return switch (event) {
            case OrderEvent.CancelAsked asked -> Optional.of(asked.at());
            // A cancel from before a new send says nothing about it.
            case OrderEvent.Sent sent -> Optional.empty();
            default -> cancelAskedAt;
        };
    }

    private static String describe(OrderEvent event) {
        return switch (event) {
            case OrderEvent.Reserved e -> "reserved " + e.hold();
            case OrderEvent.Denied e -> "denied: " + e.reasons();
            case OrderEvent.Signed e -> "signed " + e.order().hash();
            case OrderEvent.Abandoned e -> "abandoned: " + e.reason();
            case OrderEvent.Sent e -> "sent";
            case OrderEvent.Lost e -> "no definite answer: " + e.reason();
            case OrderEvent.Rejected e -> "rejected: " + e.reason();
            case OrderEvent.Resting e -> e.anyFilled() ? "resting, part filled" : "resting";
            case OrderEvent.FilledWhole e -> "filled";
            case OrderEvent.Cancelled e -> "cancelled: " + e.reason();
            case OrderEvent.Expired e -> "expired";
            case OrderEvent.CancelAsked e -> "cancel asked: " + e.words();
            case OrderEvent.Lapsed e -> "lapsed: " + e.evidence();
        };
    }
}
