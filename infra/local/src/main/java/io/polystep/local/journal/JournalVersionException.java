package io.polystep.local.journal;

import java.nio.file.Path;

/** The file is a journal, but of another format or version than this program reads. Nothing was changed on disk. */
public final class JournalVersionException extends JournalException {
    private static final long serialVersionUID = 1L;

    JournalVersionException(Path file, long offset, String expected, String found) {
        super("Journal of another version: file " + file + ", offset " + offset + ": expected " + expected + ", found "
                + found + ". To mend: run the program version that wrote it, or give this one another directory.");
    }
}
