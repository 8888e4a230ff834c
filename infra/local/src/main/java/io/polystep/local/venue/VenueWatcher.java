package io.polystep.local.venue;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Who is told what happens at the venue, in the order of time and under its lock. */
interface VenueWatcher {
    /** The markets of whose books every change is to be told, so that their messages are played one by one. */
    Collection<VenueMarket> followed();

    /** A recorded message was played, or shares were taken. */
    void bookChanged(VenueMarket market, Instant at);

    /** An event is in the log and in the state. */
    void happened(VenueEvent event);

    /** When the next market begins that somebody wants to be told about. */
    Optional<Instant> nextOpening();

    /** Tells about the markets that begin at {@code at}. */
    void open(Instant at);
}
