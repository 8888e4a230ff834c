package io.polystep.polymarket.http;

import io.polystep.domain.port.MarketVenue.BookReading;
import io.polystep.polymarket.wire.Page;
import java.util.List;

/** Finds in one exchange what should be counted. Pure. */
final class Findings {
    private Findings() {}

    /** Tells the visit of everything in this answer and its outcome. */
    static void count(Visit visit, Effect effect, Answer answer, Outcome<?> outcome) {
        switch (answer) {
            case Answer.Lost _ -> visit.count(Finding.LOST, 1);
            case Answer.Received received -> status(visit, effect, received);
        }
        switch (outcome) {
            case Outcome.Unreadable<?> _ -> visit.count(Finding.UNREADABLE, 1);
            case Outcome.Done<?>(Page<?> page) ->
                visit.count(Finding.ROWS_DROPPED, page.dropped().size());
            case Outcome.Done<?>(List<?> rows) -> visit.count(Finding.ROWS_DROPPED, unusable(rows));
            default -> {
                // an outcome without rows
            }
        }
    }

    private static void status(Visit visit, Effect effect, Answer.Received received) {
        VenueSignal signal = VenueSignal.of(effect, received);
        switch (received.status()) {
            case 401 -> visit.count(Finding.UNAUTHORISED, 1);
            case 403, 451 -> visit.count(Finding.BLOCKED, 1);
            case 429 -> visit.count(Finding.THROTTLED, 1);
            default -> visit.count(Finding.PAUSED, signal.pauses() || signal instanceof VenueSignal.Restarting ? 1 : 0);
        }
    }

    private static int unusable(List<?> rows) {
        return (int)
                rows.stream().filter(BookReading.Unusable.class::isInstance).count();
    }
}
