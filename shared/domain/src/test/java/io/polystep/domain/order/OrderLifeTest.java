package io.polystep.domain.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.polystep.domain.Samples;
import io.polystep.domain.money.Usdc;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderLifeTest {
    private static final Instant AT = Samples.NOW;
    private static final String NONE = "-";

    /** Columns of the table, in its order. */
    static final List<OrderEvent> EVENTS = List.of(
            new OrderEvent.Reserved(AT, Usdc.of("1")),
            new OrderEvent.Denied(AT, "no"),
            new OrderEvent.Signed(AT, Samples.signed()),
            new OrderEvent.Abandoned(AT, "late"),
            new OrderEvent.Sent(AT),
            new OrderEvent.Lost(AT, "time-out"),
            new OrderEvent.Rejected(AT, "no"),
            new OrderEvent.Resting(AT, false),
            new OrderEvent.Resting(AT, true),
            new OrderEvent.FilledWhole(AT),
            new OrderEvent.Cancelled(AT, "killed"),
            new OrderEvent.Expired(AT),
            new OrderEvent.CancelAsked(AT, "canceled"),
            new OrderEvent.Lapsed(AT, "never there"));

    /** Written out by hand from the rules, one row per state, so that a change of any cell is noticed. */
    private static final String TABLE = """
            state     reserved denied signed abandoned sent lost    rejected resting resting+ filled cancelled expired cancelask lapsed
            PLANNED   RESERVED DENIED -      -         -    -       -        -       -        -      -         -       -         -
            DENIED    -        -      -      -         -    -       -        -       -        -      -         -       -         -
            RESERVED  -        -      SIGNED ABANDONED -    -       -        -       -        -      -         -       -         -
            SIGNED    -        -      -      ABANDONED SENT -       -        -       -        -      -         -       -         -
            ABANDONED -        -      -      -         -    -       -        -       -        -      -         -       -         -
            SENT      -        -      -      -         -    UNKNOWN REJECTED LIVE    PARTIAL  FILLED CANCELLED EXPIRED -         -
            UNKNOWN   -        -      -      -         SENT UNKNOWN REJECTED LIVE    PARTIAL  FILLED CANCELLED EXPIRED UNKNOWN   LAPSED
            LIVE      -        -      -      -         -    -       -        LIVE    PARTIAL  FILLED CANCELLED EXPIRED LIVE      -
            PARTIAL   -        -      -      -         -    -       -        PARTIAL PARTIAL  FILLED CANCELLED EXPIRED PARTIAL   -
            FILLED    -        -      -      -         -    -       -        -       -        FILLED -         -       -         -
            CANCELLED -        -      -      -         -    -       -        -       -        FILLED CANCELLED -       -         -
            EXPIRED   -        -      -      -         -    -       -        -       -        FILLED -         EXPIRED -         -
            REJECTED  -        -      -      -         -    -       -        -       -        -      -         -       -         -
            LAPSED    -        -      -      -         -    -       -        -       -        -      -         -       -         -
            """;

    private static Map<OrderState, List<String>> table() {
        Map<OrderState, List<String>> rows = new LinkedHashMap<>();
        TABLE.lines()
                .skip(1)
                .map(line -> Arrays.asList(line.split(" +")))
                .forEach(cells -> rows.put(OrderState.valueOf(cells.getFirst()), cells.subList(1, cells.size())));
        return rows;
    }

    @Test
    void followsTheTableCellByCell() {
        Map<OrderState, List<String>> rows = table();
        assertEquals(List.of(OrderState.values()), List.copyOf(rows.keySet()));
        rows.forEach((state, cells) -> {
            assertEquals(EVENTS.size(), cells.size());
            for (int i = 0; i < cells.size(); i++) {
                Optional<OrderState> expected = Optional.of(cells.get(i))
                        .filter(cell -> !cell.equals(NONE))
                        .map(OrderState::valueOf);
                assertEquals(expected, OrderLife.next(state, EVENTS.get(i)), state + " and " + EVENTS.get(i));
            }
        });
    }

    @Test
    void hasAColumnForEveryEvent() {
        long kinds = EVENTS.stream().map(Object::getClass).distinct().count();
        assertEquals(OrderEvent.class.getPermittedSubclasses().length, kinds);
    }

    @Test
    void leavesTerminalStatesOnlyForAFillThatWonTheRace() {
        for (OrderState state : OrderState.values()) {
            for (OrderEvent event : EVENTS) {
                OrderState next = OrderLife.next(state, event).orElse(state);
                boolean race = (state == OrderState.CANCELLED || state == OrderState.EXPIRED)
                        && event instanceof OrderEvent.FilledWhole;
                if (state.terminal() && !race) {
                    assertEquals(state, next, state + " and " + event);
                }
            }
        }
    }

    @Test
    void refusesAnEventThatContradictsTheStateOfAnOrder() {
        Order planned = Order.planned(Samples.intent(), Samples.market());
        assertThrows(IllegalStateException.class, () -> planned.after(new OrderEvent.Sent(AT)));
    }

    @Test
    void recordsWhatHappenedToAnOrder() {
        Order sent = Order.planned(Samples.intent(), Samples.market())
                .after(new OrderEvent.Reserved(AT, Usdc.of("10.71")))
                .after(new OrderEvent.Signed(AT, Samples.signed()))
                .after(new OrderEvent.Sent(AT.plusSeconds(1)));

        assertEquals(OrderState.SENT, sent.state());
        assertEquals(Usdc.of("10.71"), sent.hold());
        assertEquals(Optional.of(Samples.signed().hash()), sent.hash());
        assertEquals(Optional.of(AT.plusSeconds(1)), sent.sentAt());
        assertEquals(3, sent.history().size());
        assertEquals(AT.plusSeconds(1) + " sent -> SENT", sent.history().getLast());
    }
}
