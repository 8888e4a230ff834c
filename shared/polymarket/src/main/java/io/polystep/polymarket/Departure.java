package io.polystep.polymarket;

import io.polystep.domain.order.Side;
import io.polystep.domain.order.SignedOrder;
import io.polystep.domain.port.Clearance;
import io.polystep.polymarket.geo.Geoblock;
import io.polystep.polymarket.geo.Region;
import io.polystep.polymarket.http.ClockOffset;
import io.polystep.polymarket.http.Effect;
import io.polystep.polymarket.http.Finding;
import io.polystep.polymarket.http.VenueWatch;
import io.polystep.polymarket.http.Visit;
import io.polystep.polymarket.http.Watch;
import io.polystep.polymarket.wire.Json;
import io.polystep.polymarket.wire.MalformedException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The checks before an order leaves: time, clocks, the venue's mode and budget, region. The cheap ones come first.
 *
 * @param visit of this invocation
 * @param region what may be done from here
 * @param watch what is known of the venue
 * @param clock ours
 */
record Departure(Visit visit, Region region, VenueWatch watch, InstantSource clock) {
    /** With less time than this left, an answer might come too late to be stored. */
    static final Duration LEAST_TIME = Duration.ofSeconds(2);

    /** Beyond this offset the second that is signed with a call, and an order's expiry, are not what the venue sees. */
    static final Duration MOST_OFFSET = Duration.ofSeconds(5);

    Clearance of(SignedOrder order) {
        Effect effect = effect(order);
        Clearance clearance =
                held(effect).orElseGet(() -> byRegion(order.fields().side()));
        if (!(clearance instanceof Clearance.Granted)) {
            visit.count(Finding.HELD_BACK, 1);
        }
        return clearance;
    }

    /** What the stored body asks for; one that is not JSON is left for the venue to refuse. */
    static Effect effect(SignedOrder order) {
        try {
            boolean postOnly = Json.parse(order.body()).path("postOnly").asBoolean(false);
            return postOnly ? Effect.PLACE_POST_ONLY : Effect.PLACE;
        } catch (MalformedException notJson) {
            return Effect.PLACE;
        }
    }

    private Optional<Clearance> held(Effect effect) {
        Duration left = visit.deadline().left();
        if (left.compareTo(LEAST_TIME) < 0) {
            return held("expected at least " + LEAST_TIME.toMillis() + " ms for sending an order, found "
                    + left.toMillis() + " ms left of this invocation");
        }
        if (watch.clockIsBeyond(MOST_OFFSET)) {
            return held("expected clocks within " + MOST_OFFSET.toSeconds() + " s of each other, found the venue's "
                    + watch.state().offset().map(ClockOffset::words).orElse("") + "; mend this machine's clock");
        }
        return watch.wouldHold(effect, 1, clock.instant()).map(Departure::held);
    }

    private static Optional<Clearance> held(String reason) {
        return Optional.of(new Clearance.Held(reason, Optional.empty()));
    }

    private static Clearance held(Watch.Wait wait) {
        return new Clearance.Held(wait.reason(), wait.time());
    }

    private Clearance byRegion(Side side) {
        Geoblock here = region.now(visit);
        return switch (here) {
            case OPEN -> new Clearance.Granted();
            case UNKNOWN ->
                new Clearance.Held(
                        "expected the venue to say what may be done from here, found no readable answer",
                        Optional.empty());
            case CLOSE_ONLY, BLOCKED ->
                here.mayClose() && side == Side.SELL
                        ? new Clearance.Granted()
                        : new Clearance.Forbidden("the venue's region check says " + here
                                + " for this address; it is respected and never worked around");
        };
    }
}
