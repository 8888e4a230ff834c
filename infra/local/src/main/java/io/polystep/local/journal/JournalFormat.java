package io.polystep.local.journal;

import java.nio.charset.StandardCharsets;

/**
 * What the records of a journal mean, written into each file so that another reader refuses it.
 *
 * @param name owner of the format, 1 to {@value #MAX_NAME_LENGTH} printable ASCII characters
 * @param version version of the record layout, 1 or more
 */
public record JournalFormat(String name, int version) {
    static final int MAX_NAME_LENGTH = 36;

    /** Checks the ranges; an {@link IllegalArgumentException} names the one that is broken. */
    public JournalFormat {
        if (!name.matches("[!-~]{1," + MAX_NAME_LENGTH + "}")) {
            throw new IllegalArgumentException("Expected a format name of 1 to " + MAX_NAME_LENGTH
                    + " printable ASCII characters, found: " + name);
        }
        if (version < 1) {
            throw new IllegalArgumentException("Expected a format version of 1 or more, found: " + version);
        }
    }

    byte[] nameBytes() {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
