package io.polystep.local.journal;

import java.nio.file.Path;

/** The file is not a journal, or a record before its tail does not match its checksum. Nothing was changed on disk. */
public final class DamagedJournalException extends JournalException {
    private static final long serialVersionUID = 1L;

    DamagedJournalException(Path file, long offset, String expected, String found) {
        super("Damaged journal: file " + file + ", offset " + offset + ": expected " + expected + ", found " + found
                + ". To mend: restore the directory from a copy, or move it away to begin with an empty state;"
                + " do not cut the file by hand, later records are committed work.");
    }
}
