package io.polystep.local.run;

import io.polystep.local.journal.Journal;
import io.polystep.local.venue.VenueLog;
import java.util.function.Consumer;

/**
 * The venue's memory in a journal.
 *
 * @param journal its own
 */
record JournalVenueLog(Journal journal) implements VenueLog {
    @Override
    public void append(byte[] record) {
        journal.append(record);
    }

    @Override
    public void replay(Consumer<byte[]> records) {
        journal.replay(records);
    }
}
