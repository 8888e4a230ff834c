package io.polystep.local.venue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Binds log, state and books: an event is written first, then applied; a reopened log gives the same state. */
final class VenueJournal {
    private final VenueLog log;
    private final VenueMarkets markets;
    private final VenueState state = new VenueState();

    private Optional<VenueWatcher> watcher = Optional.empty();

    private VenueJournal(VenueLog log, VenueMarkets markets) {
        this.log = log;
        this.markets = markets;
    }

    /** Rebuilds the state from the log; the books play up to each fill, so that the same shares stay consumed. */
    static VenueJournal open(VenueLog log, VenueMarkets markets) {
        VenueJournal journal = new VenueJournal(log, markets);
        log.replay(record -> journal.restore(EventCodec.decode(record)));
        return journal;
    }

    VenueState state() {
        return state;
    }

    void record(VenueEvent event) {
        if (!log.isForgetful()) {
            log.append(EventCodec.encode(event));
        }
        apply(event);
        watcher.ifPresent(told -> told.happened(event));
    }

    /** Tells {@code told} each further event. */
    void watch(VenueWatcher told) {
        watcher = Optional.of(told);
    }

    private void restore(VenueEvent event) {
        switch (event) {
            case VenueEvent.Placed placed -> markets.of(placed.condition()).advance(Instant.ofEpochMilli(placed.at()));
            case VenueEvent.Released released ->
                markets.of(state.known(released.order()).condition()).advance(Instant.ofEpochMilli(released.at()));
            case VenueEvent.Filled filled ->
                markets.of(state.known(filled.order()).condition()).advance(Instant.ofEpochMilli(filled.at()));
            default -> {
                // the other events do not depend on a book
            }
        }
        apply(event);
    }

    private void apply(VenueEvent event) {
        state.apply(event);
        switch (event) {
            case VenueEvent.Placed placed -> consume(placed.order(), placed.matches(), placed.at());
            case VenueEvent.Released released ->
                consume(state.known(released.order()).placed(), released.matches(), released.at());
            case VenueEvent.Filled filled ->
                consume(state.known(filled.order()).placed(), filled.matches(), filled.at());
            default -> {
                // the other events take nothing from a book
            }
        }
    }

    private void consume(PlacedOrder order, List<Match> matches, long atMillis) {
        if (!matches.isEmpty()) {
            LiveBook book = markets.of(state.known(order.hash()).condition()).book();
            matches.forEach(match -> book.consume(order.fields().token(), order.isBuy(), match, atMillis));
        }
    }
}
