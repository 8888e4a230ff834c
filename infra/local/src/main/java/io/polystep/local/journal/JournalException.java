package io.polystep.local.journal;

import org.jspecify.annotations.Nullable;

/** A journal that cannot be used as it is. The message says where, what was expected, what was found, what to do. */
public abstract sealed class JournalException extends RuntimeException
        permits DamagedJournalException, JournalVersionException, JournalLockedException {
    private static final long serialVersionUID = 1L;

    JournalException(String message) {
        super(message);
    }

    JournalException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
