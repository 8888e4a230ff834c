package io.polystep.local.simulation.planted;

import io.polystep.domain.ledger.Exposure;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Change;
import io.polystep.domain.order.Fill;
import io.polystep.domain.order.FillStatus;
import io.polystep.domain.order.IntentKey;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderEvent;
import io.polystep.domain.order.OrderIntent;
import io.polystep.domain.redemption.Finality;
import io.polystep.ledger.FaultyConditions;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lies that need more than a line. */
final class Lies {
    private static final int FILLS = 2;

    private Lies() {}

    /** About the third argument, the fills that the venue lists. */
    static Lie fills(UnaryOperator<List<Fill>> other) {
        return new Lie() {
            @Override
            public @Nullable Instead before(Call call) {
                @SuppressWarnings("unchecked") // that is what the method takes
                List<Fill> seen = (List<Fill>) call.argument(FILLS, List.class);
                call.change(FILLS, other.apply(seen));
                return null;
            }
        };
    }

    static List<Fill> allConfirmed(List<Fill> seen) {
        return seen.stream()
                .map(fill -> fill.status() == FillStatus.PROVISIONAL ? fill.with(FillStatus.CONFIRMED) : fill)
                .toList();
    }

    static List<Fill> withoutVoid(List<Fill> seen) {
        return seen.stream().filter(fill -> fill.status() != FillStatus.VOID).toList();
    }

    static List<Fill> withoutFees(List<Fill> seen) {
        return seen.stream()
                .map(fill -> new Fill(
                        fill.trade(),
                        fill.price(),
                        fill.shares(),
                        fill.value(),
                        Usdc.ZERO,
                        fill.status(),
                        fill.matchedAt(),
                        fill.transaction()))
                .toList();
    }

    static List<Fill> withoutLast(List<Fill> seen) {
        return seen.isEmpty() ? seen : seen.subList(0, seen.size() - 1);
    }

    static IntentKey keyWithTime(Lie.Call call) {
        OrderIntent intent = (OrderIntent) call.owner();
        return IntentKey.of(
                intent.strategy(),
                intent.condition(),
                intent.token(),
                intent.side(),
                intent.decidedAt(),
                intent.sequence());
    }

    static Change withoutEntries(Change reservation) {
        Order after = reservation.after();
        OrderEvent event = new OrderEvent.Reserved(after.intent().decidedAt(), after.hold());
        return Change.booking(
                reservation.before(), reservation.before().after(event), List.of(), reservation.exposure());
    }

    static Change withoutRelease(Change closing) {
        return Change.booking(closing.before(), closing.before().asClosed(), List.of(), closing.exposure());
    }

    static Change withoutExposure(Change closing) {
        return Change.booking(closing.before(), closing.before().asClosed(), closing.entries(), Exposure.NONE);
    }

    static Finality.Sight finalAtOnce(Finality.Sight sight) {
        return new Finality.Sight(
                sight.receipt(), sight.canonical(), sight.receipt().map(Finality.Place::height));
    }

    static Object withoutLease(Lie.Call call) {
        FaultyConditions.withoutLease(call.owner(), call.argument(0, Object.class));
        return Lie.NOTHING;
    }

    static List<?> twice(List<?> listed) {
        return Stream.concat(listed.stream(), listed.stream()).toList();
    }

    static boolean endedAndSettled(Lie.Call call) {
        Order order = (Order) call.owner();
        return order.state().terminal() && !order.awaitsSettlement();
    }
}
