package io.polystep.local.venue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells the connections of the user channel what happens to their orders and trades. Guarded by the desk's lock. */
final class UserEvents {
    private final VenueDesk desk;
    private final UserFrames frames;
    private final List<UserSession> sessions = new ArrayList<>();

    UserEvents(VenueDesk desk, UserFrames frames) {
        this.desk = desk;
        this.frames = frames;
    }

    void add(UserSession session) {
        sessions.add(session);
    }

    void remove(UserSession session) {
        sessions.remove(session);
    }

    /** Connections whose credentials were right. */
    int count() {
        return Math.toIntExact(sessions.stream().filter(UserSession::isKnown).count());
    }

    void happened(VenueEvent event, Instant at) {
        if (sessions.isEmpty()) {
            return;
        }
        switch (event) {
            case VenueEvent.Placed placed -> placed(desk.known(placed.order().hash()), placed, at);
            case VenueEvent.Released released -> released(desk.known(released.order()), released, at);
            case VenueEvent.Filled filled -> {
                VenueOrder order = desk.known(filled.order());
                trades(order, filled.matches(), at);
                tell(order, frames.order(order, "UPDATE", order.status(), at));
            }
            case VenueEvent.Closed closed -> cancelled(desk.known(closed.order()), at);
            case VenueEvent.Mined mined -> trade(mined.trade(), at);
            case VenueEvent.Confirmed confirmed -> trade(confirmed.trade(), at);
            case VenueEvent.Failed failed -> trade(failed.trade(), at);
            case VenueEvent.Resolved resolved -> {
                // the market channel tells it
            }
        }
    }

    /** What an immediate order could not fill is told as a cancellation after its placement. */
    private void placed(VenueOrder order, VenueEvent.Placed placed, Instant at) {
        boolean killed = placed.status() == OrderStatus.CANCELED;
        tell(order, frames.order(order, "PLACEMENT", killed ? OrderStatus.LIVE : placed.status(), at));
        trades(order, placed.matches(), at);
        if (killed) {
            cancelled(order, at);
        }
    }

    private void released(VenueOrder order, VenueEvent.Released released, Instant at) {
        trades(order, released.matches(), at);
        if (released.status() == OrderStatus.CANCELED) {
            cancelled(order, at);
        } else {
            tell(order, frames.order(order, "UPDATE", released.status(), at));
        }
    }

    private void cancelled(VenueOrder order, Instant at) {
        tell(order, frames.order(order, "CANCELLATION", order.status(), at));
    }

    private void trades(VenueOrder order, List<Match> matches, Instant at) {
        matches.forEach(match -> tell(order, frames.trade(desk.knownTrade(match.trade()), order, at)));
    }

    private void trade(String id, Instant at) {
        VenueTrade trade = desk.knownTrade(id);
        VenueOrder order = desk.known(trade.order());
        tell(order, frames.trade(trade, order, at));
    }

    private void tell(VenueOrder order, JsonNode event) {
        List.copyOf(sessions).forEach(session -> session.tell(order.placed().owner(), order.condition(), event));
    }
}
