package io.polystep.local.journal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Somebody else, in this or another process, has the journal open. */
public final class JournalLockedException extends JournalException {
    private static final long serialVersionUID = 1L;

    JournalLockedException(Path lockFile, @Nullable Throwable cause) {
        super(
                "Journal in use: expected to take the exclusive lock " + lockFile + ", found it held by another opener."
                        + " To mend: stop the other process (or close the other Journal), or use another directory.",
                cause);
    }
}
